import { median } from '@cairn/tracking-domain';
import type { DayMedian } from './cravings-of';

/** A day on the 7-day line; `median` is null where fewer than 4 of its 7 days are known. */
export interface SevenDayPoint {
  readonly day: number;
  readonly median: number | null;
  /** Days of the seven with a rating, this one included. */
  readonly known: number;
}

/** Days without any rating between two rated days, both included, that are too many to draw a line across. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

const WINDOW_DAYS = 7;
export const KNOWN_OF_SEVEN = 4;
export const GAP_FACTOR = 1.5;

/**
 * Median of the daily medians of this day and the six before it, for every rated day; null where fewer than 4 of the 7
 * are known. Days that are not known are left out, never 0, and get no point of their own.
 */
export function sevenDayMedian(days: readonly DayMedian[]): SevenDayPoint[] {
  return days.map(({ day }, index) => {
    const window = days
      .slice(Math.max(0, index - WINDOW_DAYS + 1), index + 1)
      .filter((other) => other.day > day - WINDOW_DAYS)
      .map((other) => other.median);
    return { day, median: window.length >= KNOWN_OF_SEVEN ? median(window) : null, known: window.length };
  });
}

/**
 * The interval at which ratings are expected, in days: the person’s own median interval between rated days, and never
 * less than 7/4, which is what "4 of 7 days known" asks for. With fewer than two rated days it is 7/4.
 */
export function expectedInterval(days: readonly Pick<DayMedian, 'day'>[]): number {
  const intervals = days.slice(1).map(({ day }, index) => day - (days[index]?.day ?? day));
  return Math.max(WINDOW_DAYS / KNOWN_OF_SEVEN, median(intervals) ?? 0);
}

/**
 * Where a line must end: two rated days further apart than 1.5 times the expected interval have a gap between them.
 * Nothing is a gap before the first or after the last rated day.
 */
export function gapsBetween(days: readonly Pick<DayMedian, 'day'>[], expected = expectedInterval(days)): Gap[] {
  return days.slice(1).flatMap(({ day }, index) => {
    const before = days[index]?.day ?? day;
    return day - before > GAP_FACTOR * expected ? [{ first: before + 1, last: day - 1 }] : [];
  });
}
