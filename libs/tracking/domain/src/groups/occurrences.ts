import { eachDay, isoWeekday, zonedInstant } from '@cairn/shared-util';
import type { ProgrammeGroup } from './programme-group';

export type Weekly = Pick<ProgrammeGroup, 'weekdays' | 'startsAt' | 'startsOn' | 'endsOn'>;

/** A day on which a group meets, and when: ISO 8601 with the offset that holds on that day. */
export interface Meeting {
  readonly day: string;
  readonly startsAt: string;
}

/** Whether a group meets on a day: a weekday of its own from its first to its last day, both included. */
export function meetsOn({ weekdays, startsOn, endsOn }: Omit<Weekly, 'startsAt'>, day: string): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn) && weekdays.includes(isoWeekday(day));
}

/**
 * When a group meets between two days, both included. The wall clock of the clinic decides, so that "Monday 14:00"
 * stays 14:00 over both changes of the clock. A time that the clock skips in spring is the one an hour later; of a time
 * that comes twice in autumn the first is meant.
 */
export function meetingsOf(group: Weekly, from: string, to: string, timeZone: string): Meeting[] {
  const first = group.startsOn > from ? group.startsOn : from;
  const last = group.endsOn !== null && group.endsOn < to ? group.endsOn : to;
  if (first > last) return [];
  return eachDay(first, last)
    .filter((day) => meetsOn(group, day))
    .map((day) => ({ day, startsAt: zonedInstant(day, group.startsAt, timeZone) }));
}

/** The end of something that lasts so many minutes, ISO 8601 in UTC. Real minutes: a change of the clock adds none. */
export function endOf(startsAt: string, minutes: number): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}
