import * as z from 'zod';
import { addDays, daysBetween } from '@cairn/shared-util';
import { PERIOD_BACKWARDS, queryDay, unfit } from '@cairn/shared-api';

/** Days that one read may span: five years. */
export const MOST_DAYS = 5 * 366;
const TWELVE_WEEKS = 84;

/** `from` and `to` are clinic-local days, both included; `from=all` is everything of the last five years. */
export const TimelineQuery = z.strictObject({
  from: z.union([queryDay, z.literal('all')], 'Write the first day as YYYY-MM-DD, or all.').optional(),
  to: queryDay.optional(),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

function firstDay(from: string | undefined, to: string): string {
  if (from === 'all') return addDays(to, 1 - MOST_DAYS);
  return from ?? addDays(to, -TWELVE_WEEKS);
}

/** The days that are read: what was asked, or twelve weeks ending today. */
export function daysAsked(query: TimelineQuery, today: string): { from: string; to: string } {
  const to = query.to ?? today;
  const from = firstDay(query.from, to);
  if (from > to) throw unfit('from', PERIOD_BACKWARDS);
  if (daysBetween(from, to) >= MOST_DAYS) throw unfit('from', 'Ask for at most five years at a time.');
  return { from, to };
}
