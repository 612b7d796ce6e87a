import { counted, epochDay, formatDay, formatDayRange, fromEpochDay } from '@cairn/shared-util';
import { spanLength, type Span } from '../days/span';
import { useCounts, type UseCounts } from '../use-days/abstinence';
import type { DayOfUse } from '../use-days/day-of-use';
import type { BladderCheck } from './bladder-check';

export type BladderSign = 'dayVoids' | 'nightVoids' | 'urgency' | 'pain';

/** One sign over the checks, on a scale of its own that begins at 0. */
export interface BladderLane {
  readonly sign: BladderSign;
  readonly label: string;
  /** The upper end of the scale. */
  readonly top: number;
  /** Oldest first; a check that did not ask is not in it. */
  readonly points: readonly { readonly day: number; readonly value: number }[];
  /** Checks that did not ask. */
  readonly notAsked: number;
}

export interface BladderTrend {
  readonly span: Span;
  readonly lanes: readonly BladderLane[];
  /** Days of use of ketamine in the span. */
  readonly used: readonly number[];
  /** Days in the span of which none is confirmed. */
  readonly none: readonly number[];
  readonly counts: UseCounts;
  readonly checks: number;
  /** What the picture shows, with its denominators. */
  readonly sentence: string;
}

const LANES: readonly { sign: BladderSign; label: string; words: string; least: number }[] = [
  { sign: 'dayVoids', label: 'By day', words: 'passing urine by day', least: 12 },
  { sign: 'nightVoids', label: 'By night', words: 'by night', least: 4 },
  { sign: 'urgency', label: 'Urgency, 0 to 10', words: 'urgency', least: 10 },
  { sign: 'pain', label: 'Pain, 0 to 10', words: 'pain', least: 10 },
];

function laneOf(checks: readonly BladderCheck[], { sign, label, least }: (typeof LANES)[number]): BladderLane {
  const points = checks.flatMap((check) => {
    const value = check[sign];
    return value === null ? [] : [{ day: epochDay(check.checkedOn), value }];
  });
  const top = Math.max(least, ...points.map(({ value }) => value));
  return { sign, label, top, points, notAsked: checks.length - points.length };
}

function moved({ points }: BladderLane, words: string): string[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [points.length === 1 ? `${words} ${first.value}` : `${words} from ${first.value} to ${last.value}`];
}

function sentenceOf(trend: Omit<BladderTrend, 'sentence'>): string {
  const { span, lanes, counts, checks } = trend;
  const range =
    checks === 1
      ? formatDay(fromEpochDay(span.first))
      : formatDayRange(fromEpochDay(span.first), fromEpochDay(span.last));
  const signs = lanes.flatMap((lane, at) => moved(lane, LANES[at]?.words ?? ''));
  const said = signs.length === 0 ? '' : ` First to last: ${signs.join(', ')}.`;
  const use =
    counts.known === 0
      ? `Whether ketamine was used is known of none of ${counted(spanLength(span), 'day')}.`
      : `Ketamine used on ${counts.used} of ${counts.known} known days, ${counted(counts.notKnown, 'day')} not known.`;
  return `${counted(checks, 'check')}, ${range}.${said} ${use}`;
}

/**
 * The bladder beside the use of ketamine, on one clock: each sign as a lane of its own, since their scales differ. What was
 * not asked leaves a gap and is counted; lines join checks and say nothing of the days between. Null without checks.
 */
export function bladderTrend(entries: readonly BladderCheck[], days: readonly DayOfUse[]): BladderTrend | null {
  const checks = entries.toSorted((a, b) => a.checkedOn.localeCompare(b.checkedOn));
  const [first, last] = [checks[0], checks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = { first: epochDay(first.checkedOn), last: epochDay(last.checkedOn) };
  const inside = days.filter(({ day }) => day >= span.first && day <= span.last);
  const dayNumbers = (state: DayOfUse['state']): number[] =>
    inside.filter((day) => day.state === state).map(({ day }) => day);
  const trend = {
    span,
    lanes: LANES.map((lane) => laneOf(checks, lane)),
    used: dayNumbers('used'),
    none: dayNumbers('none'),
    counts: useCounts(inside, span),
    checks: checks.length,
  };
  return { ...trend, sentence: sentenceOf(trend) };
}
