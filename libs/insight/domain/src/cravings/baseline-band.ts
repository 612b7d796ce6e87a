import { median } from '@cairn/tracking-domain';
import { xmr } from '../statistics/xmr';
import type { DayMedian } from './cravings-of';

/** A person’s own usual range. Limits are not clipped to 0–10: clip for drawing only. */
export interface BaselineBand {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Known days it was made from, 8 to 14. */
  readonly knownDays: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Known days that the own range is made from: the first so many, and never fewer than the least. */
export const BASELINE_DAYS = 14;
export const BASELINE_LEAST_DAYS = 8;

/**
 * The person’s own baseline: the first 14 known days from a day on (admission; null = from the first rating), centre
 * their median, limits the centre ± 2.66 times the mean moving range between successive known days (XmR). Decision: the
 * median is the centre, as one day in withdrawal should not move it; the first fortnight is frozen, so that the limit does
 * not drift with the person. Null under 8 known days, the fewest that an XmR chart is drawn from.
 */
export function baselineBand(days: readonly DayMedian[], fromDay: number | null = null): BaselineBand | null {
  const first = days.filter(({ day }) => fromDay === null || day >= fromDay).slice(0, BASELINE_DAYS);
  const values = first.map((day) => day.median);
  const chart = first.length < BASELINE_LEAST_DAYS ? null : xmr(values, median(values) ?? undefined);
  const [start, end] = [first[0], first.at(-1)];
  if (chart === null || start === undefined || end === undefined) return null;
  const { centre, lower, upper } = chart;
  return { centre, lower, upper, knownDays: first.length, firstDay: start.day, lastDay: end.day };
}

/** The line "own limit" on a 0–10 plot: the upper limit, or null where it lies at 10 or beyond and nothing can exceed it. */
export function ownLimit(band: BaselineBand | null): number | null {
  return band === null || band.upper >= 10 ? null : band.upper;
}
