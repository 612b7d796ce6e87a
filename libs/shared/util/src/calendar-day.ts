import * as z from 'zod';

const FIRST = '1850-01-01';
const LAST = '2199-12-31';

/**
 * A day that a person or a clinic can have meant, YYYY-MM-DD, 1850 to 2199. `missing` is the sentence for no day at all,
 * of which nothing more is said.
 */
export function calendarDay(missing: string) {
  return z.iso
    .date({ error: missing, abort: true })
    .refine((day) => day >= FIRST && day <= LAST, { error: 'Check the year of this date.', abort: true });
}
