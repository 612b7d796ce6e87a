import * as z from 'zod';
import { isDay } from '@cairn/shared-util';

const FIRST = '1850-01-01';
const LAST = '2199-12-31';

/** A day of a person's life or care, YYYY-MM-DD, 1850 to 2199. `missing` is the sentence for no day at all. */
export function calendarDay(missing: string) {
  return z.iso
    .date(missing)
    .refine((day) => !isDay(day) || (day >= FIRST && day <= LAST), 'Check the year of this date.');
}
