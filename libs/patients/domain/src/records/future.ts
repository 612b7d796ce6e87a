import { addDays } from '@cairn/shared-util';

/** How far a clock in the room may be ahead of the server's before an entry counts as being in the future. */
export const CLOCK_SKEW_MINUTES = 5;

/** How far ahead a session may be booked, and an event may last. */
export const BOOKING_DAYS = 366;

const MS_PER_MINUTE = 60_000;

/**
 * What is wrong with the instant of something that has happened, in words, or null. It may lie up to and including
 * {@link CLOCK_SKEW_MINUTES} ahead of `now`; both are ISO 8601 with offset.
 */
export function futureInstant(occurredAt: string, now: string): string | null {
  const ahead = Date.parse(occurredAt) - Date.parse(now);
  return ahead > CLOCK_SKEW_MINUTES * MS_PER_MINUTE ? 'This time is in the future.' : null;
}

/** What is wrong with the day of something that has happened, in words, or null. Today, by the clinic's clock, is fine. */
export function futureDay(day: string, today: string): string | null {
  return day > today ? 'This day is in the future.' : null;
}

/** What is wrong with a day that may lie ahead, in words, or null: at most {@link BOOKING_DAYS} after `today`. */
export function tooFarAhead(day: string, today: string): string | null {
  return day > addDays(today, BOOKING_DAYS) ? 'This is more than a year ahead. Check the year.' : null;
}

/** What is wrong with the last day of something that has begun, in words, or null. It may lie up to {@link BOOKING_DAYS} ahead. */
export function futureEnd(lastDay: string | null, today: string): string | null {
  return lastDay === null ? null : tooFarAhead(lastDay, today);
}
