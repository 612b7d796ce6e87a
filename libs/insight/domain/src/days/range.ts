import { addDays, epochDay } from '@cairn/shared-util';
import type { Span } from '@cairn/tracking-domain';
import type { Timeline } from '../timeline';

export const RANGE_KEYS = ['2w', '4w', '12w', 'episode', 'all'] as const;
/** A range a person may choose; kept in the URL. */
export type RangeKey = (typeof RANGE_KEYS)[number];
export const RANGE_LABELS: Readonly<Record<RangeKey, string>> = {
  '2w': '2 weeks',
  '4w': '4 weeks',
  '12w': '12 weeks',
  episode: 'Episode',
  all: 'All',
};

/** Days that are drawn, clinic-local, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

type RangeContext = Pick<Timeline, 'today' | 'episode' | 'firstDay'>;

const DAYS: Readonly<Record<'2w' | '4w' | '12w', number>> = { '2w': 14, '4w': 28, '12w': 84 };

function episodeRange({ today, episode, firstDay }: RangeContext): DayRange {
  if (episode === null) return { from: firstDay ?? today, to: today };
  const to = episode.dischargedOn !== null && episode.dischargedOn < today ? episode.dischargedOn : today;
  const from = episode.admittedOn ?? episode.referredOn;
  return { from: from < to ? from : to, to };
}

function allRange({ today, episode, firstDay }: RangeContext): DayRange {
  const starts = [today, firstDay, episode?.admittedOn ?? episode?.referredOn].filter((day) => typeof day === 'string');
  return { from: starts.sort()[0] ?? today, to: today };
}

/**
 * The days a range draws. `2w`, `4w` and `12w` are 14, 28 and 84 whole days ending yesterday, and today, which is drawn
 * but never counted. `episode` runs from admission (else referral) to discharge or today; without an episode it is the
 * whole record. `all` runs from the first day with any entry, or the episode’s first day when that is earlier, to today.
 */
export function rangeOf(key: RangeKey, context: RangeContext): DayRange {
  if (key === 'episode') return episodeRange(context);
  if (key === 'all') return allRange(context);
  return { from: addDays(context.today, -DAYS[key]), to: context.today };
}

/** The range as day numbers. */
export function spanOf({ from, to }: DayRange): Span {
  return { first: epochDay(from), last: epochDay(to) };
}

/** The part of a range that is counted: today is never over, so it ends yesterday at the latest. */
export function countedSpan(range: DayRange, today: string): Span {
  const { first, last } = spanOf(range);
  return { first, last: Math.min(last, epochDay(today) - 1) };
}
