import { daysBetween, localDay } from '@cairn/shared-util';

/** A timed entry is late when it was recorded more than so many hours after. */
export const LATE_AFTER_HOURS = 24;
/** A dated entry is late when it was recorded more than so many local days after. */
export const LATE_AFTER_DAYS = 1;

const MS_PER_HOUR = 3_600_000;

/**
 * Whole clinic-local days by which a timed entry came late, at least 1; null when it did not. Exactly
 * {@link LATE_AFTER_HOURS} hours are not late.
 */
export function lateByInstant(occurredAt: string, recordedAt: string, timeZone: string): number | null {
  const hours = (Date.parse(recordedAt) - Date.parse(occurredAt)) / MS_PER_HOUR;
  if (hours <= LATE_AFTER_HOURS) return null;
  return Math.max(1, daysBetween(localDay(occurredAt, timeZone), localDay(recordedAt, timeZone)));
}

/**
 * Clinic-local days by which a dated entry came late; null when it did not. Yesterday's use entered today is not late
 * ({@link LATE_AFTER_DAYS}), the day before yesterday's is, by 2.
 */
export function lateByDay(day: string, recordedAt: string, timeZone: string): number | null {
  const days = daysBetween(day, localDay(recordedAt, timeZone));
  return days > LATE_AFTER_DAYS ? days : null;
}

/** "late entry, 3 days". */
export function lateWords(days: number): string {
  return `late entry, ${days} ${days === 1 ? 'day' : 'days'}`;
}
