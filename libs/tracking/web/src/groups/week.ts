import { addDays, eachDay, isoWeekday } from '@cairn/shared-util';
import type { Occurrence } from '@cairn/tracking-domain';

/** Monday to Sunday around a day. */
export function weekOf(day: string): { readonly from: string; readonly to: string } {
  const from = addDays(day, 1 - isoWeekday(day));
  return { from, to: addDays(from, 6) };
}

export interface WeekDay {
  readonly day: string;
  readonly occurrences: readonly Occurrence[];
}

/** The days of a week with what stands on each. */
export function daysOf({ from, to }: { from: string; to: string }, occurrences: readonly Occurrence[]): WeekDay[] {
  return eachDay(from, to).map((day) => ({ day, occurrences: occurrences.filter((one) => one.day === day) }));
}

/** What is to be done about a meeting: `due` is over, not signed and not cancelled. */
export type OccurrenceState = 'cancelled' | 'signed' | 'due' | 'today' | 'ahead';

export function stateOf({ cancellation, groupSessionId, day, startsAt }: Occurrence, today: string, now: string) {
  if (groupSessionId !== null) return 'signed' satisfies OccurrenceState;
  if (cancellation !== null) return 'cancelled' satisfies OccurrenceState;
  if (Date.parse(startsAt) <= Date.parse(now)) return 'due' satisfies OccurrenceState;
  return day === today ? ('today' satisfies OccurrenceState) : ('ahead' satisfies OccurrenceState);
}
