import { inSpan, type Span } from '@cairn/tracking-domain';
import {
  baselineBand,
  cravingsOf,
  dailyMedians,
  gapsBetween,
  ownLimit,
  phaseSpans,
  sevenDayMedian,
  spanOf,
  toldPeaks,
  useDaysOf,
  type BaselineBand,
  type CravingRating,
  type DayMedian,
  type DayRange,
  type Gap,
  type PhaseSpan,
  type SevenDayPoint,
  type Timeline,
} from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';

/** All that the craving chart draws, for the days of a span. Days without a rating are absent throughout. */
export interface CravingSeries {
  readonly ratings: readonly CravingRating[];
  readonly days: readonly DayMedian[];
  readonly line: readonly SevenDayPoint[];
  readonly gaps: readonly Gap[];
  readonly band: BaselineBand | null;
  /** Where on 0–10 the person’s own limit lies; null where it is off the scale or not known yet. */
  readonly limit: number | null;
  /** Days of the peaks that the sentence tells. */
  readonly peakDays: readonly number[];
  readonly useDays: readonly number[];
  readonly phases: readonly PhaseSpan[];
  readonly today: number;
}

const inside = <T extends { readonly day: number }>(items: readonly T[], span: Span): T[] =>
  items.filter(({ day }) => inSpan(day, span));

/**
 * The series of one substance over a range. Median line, gaps and baseline are made from the whole timeline and then cut,
 * so that they do not change with the range shown.
 */
export function cravingSeries(timeline: Timeline, substanceKey: string, range: DayRange): CravingSeries {
  const span = spanOf(range);
  const ratings = cravingsOf(timeline, substanceKey);
  const days = dailyMedians(ratings);
  const admittedOn = timeline.episode?.admittedOn ?? null;
  const band = baselineBand(days, admittedOn === null ? null : epochDay(admittedOn));
  const used = useDaysOf(timeline, substanceKey).filter(({ state }) => state === 'used');
  return {
    ratings: inside(ratings, span),
    days: inside(days, span),
    line: inside(sevenDayMedian(days), span),
    gaps: gapsBetween(days).filter(({ first, last }) => last >= span.first && first <= span.last),
    band,
    limit: ownLimit(band),
    peakDays: toldPeaks(timeline, substanceKey, range).peaks.map(({ day }) => day),
    useDays: inside(used, span).map(({ day }) => day),
    phases: phaseSpans(timeline.episode, epochDay(timeline.today)),
    today: epochDay(timeline.today),
  };
}
