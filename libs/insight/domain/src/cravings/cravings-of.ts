import { median } from '@cairn/tracking-domain';
import { SUBSTANCES, Source } from '@cairn/patients-domain';
import type { Timeline } from '../timeline';

/** One rating that stands. */
export interface CravingRating {
  /** Seconds since 1970-01-01T00:00Z. */
  readonly t: number;
  /** Clinic-local day as it was stored, days since 1970-01-01; never made from `t` again. */
  readonly day: number;
  /** 0–10; 0 is "none". */
  readonly intensity: number;
  readonly source: Source;
  /** Recorded more than 24 hours after it was felt. */
  readonly late: boolean;
}

/** A day with at least one rating. Days without any have no entry. */
export interface DayMedian {
  readonly day: number;
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
  readonly ratings: number;
}

/** The ratings of one substance, oldest first. Empty when there is none; days without a rating stay absent, never 0. */
export function cravingsOf({ cravings }: Pick<Timeline, 'cravings'>, substanceKey: string): CravingRating[] {
  const substance = SUBSTANCES.codes.findIndex(({ key }) => key === substanceKey);
  return cravings.t
    .map((t, row) => ({
      t,
      substance: cravings.substance[row],
      day: cravings.day[row] ?? Number.NaN,
      intensity: cravings.intensity[row] ?? Number.NaN,
      source: Source.options[cravings.source[row] ?? 0] ?? 'patient',
      late: cravings.late[row] === 1,
    }))
    .filter((rating) => rating.substance === substance)
    .map(({ t, day, intensity, source, late }) => ({ t, day, intensity, source, late }))
    .sort((a, b) => (a.day === b.day ? a.t - b.t : a.day - b.day));
}

/**
 * One value a day: the median of its ratings, with the least and the greatest. Oldest first. A day without a rating is
 * absent, never 0; a day rated 0 is there with 0.
 */
export function dailyMedians(ratings: readonly Pick<CravingRating, 'day' | 'intensity'>[]): DayMedian[] {
  const days = new Map<number, number[]>();
  for (const { day, intensity } of ratings) days.set(day, [...(days.get(day) ?? []), intensity]);
  return [...days]
    .sort(([one], [other]) => one - other)
    .map(([day, values]) => ({
      day,
      median: median(values) ?? Number.NaN,
      least: Math.min(...values),
      greatest: Math.max(...values),
      ratings: values.length,
    }));
}
