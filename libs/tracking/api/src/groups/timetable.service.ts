import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period } from '@cairn/shared-api';
import type { Cancellation, GroupMember, Meeting, Occurrence, ProgrammeGroup, Timetable } from '@cairn/tracking-domain';
import { meetingsOf } from '@cairn/tracking-domain';
import { CANCELLATIONS_STATEMENT, GROUPS_STATEMENT, HELD_STATEMENT, PLACES_STATEMENT } from './group-sql';

type OfGroup = { readonly groupId: string };
type Held = Omit<Occurrence, 'cancellation'>;
type Place = OfGroup & Pick<GroupMember, 'joinedOn' | 'leftOn'>;

/** When groups meet, are to meet and have met: computed from the weekly groups and the signed registers. */
@Injectable()
export class TimetableService {
  constructor(private readonly scope: ClinicScope) {}

  async week(period: Period): Promise<Timetable> {
    return { today: this.scope.today, occurrences: await this.between(period, null) };
  }

  /**
   * What stands between two days, in the order of the clock. A signed register stands for the meeting of its day; a
   * meeting of an earlier version of a group that nobody signed is not shown, since nobody says that it was held.
   */
  async between(period: Period, groupId: string | null): Promise<Occurrence[]> {
    const { clinicId } = this.scope.caller;
    const groups = await this.scope.query<ProgrammeGroup>(GROUPS_STATEMENT, [clinicId, this.scope.today, groupId]);
    const places = await this.rows<Place>(PLACES_STATEMENT, period, groupId);
    const off = await this.rows<Cancellation & OfGroup>(CANCELLATIONS_STATEMENT, period, groupId);
    const held = await this.held(period, groupId);
    const signed = new Set(held.map((one) => `${one.groupId} ${one.day}`));
    const planned = groups.flatMap((group) =>
      meetingsOf(group, period.from, period.to, this.scope.caller.timeZone)
        .filter(({ day }) => !signed.has(`${group.id} ${day}`))
        .map((meeting) => plannedOn(group, meeting, { places, off })),
    );
    return [...planned, ...held.map((one) => ({ ...one, cancellation: null }))].sort(byClock);
  }

  held(period: Period, groupId: string | null): Promise<Held[]> {
    return this.rows<Held>(HELD_STATEMENT, period, groupId);
  }

  private rows<T extends object>(
    statement: { name: string; text: string },
    { from, to }: Period,
    groupId: string | null,
  ): Promise<T[]> {
    return this.scope.query<T>(statement, [this.scope.caller.clinicId, from, to, groupId]);
  }
}

interface Around {
  readonly places: readonly Place[];
  readonly off: readonly (Cancellation & OfGroup)[];
}

function plannedOn(group: ProgrammeGroup, { day, startsAt }: Meeting, { places, off }: Around): Occurrence {
  const { id, name, sessionType, minutes, place, leaderNames } = group;
  const people = places.filter(
    ({ groupId, joinedOn, leftOn }) => groupId === id && joinedOn <= day && (leftOn === null || leftOn >= day),
  ).length;
  const cancellation = off.find((one) => one.groupId === id && one.day === day) ?? null;
  const about = { groupId: id, name, sessionType, minutes, place, leaderNames };
  return { ...about, day, startsAt, people, cancellation, groupSessionId: null };
}

function byClock(one: Occurrence, other: Occurrence): number {
  const between = Date.parse(one.startsAt) - Date.parse(other.startsAt);
  return between === 0 ? one.name.localeCompare(other.name, 'en-GB') : between;
}
