import * as z from 'zod';

/** Longest interval between two results, in days. */
export const EVERY_MAX = 366;
const words = `Enter a whole number of days from 1 to ${EVERY_MAX}.`;

/** How often something is asked, in days. */
export const EveryDays = z.int(words).min(1, words).max(EVERY_MAX, words);

/** "every 14 days", "every day", "once", for null "when it comes up". */
export function everyWords(everyDays: number | null): string {
  if (everyDays === null) return 'when it comes up';
  return everyDays === 1 ? 'every day' : `every ${everyDays} days`;
}
