import type { ProgrammeGroup, ProgrammeGroupChange, SessionType } from '@cairn/tracking-domain';

/** The form of a group. Weekdays are chips, so they are texts here: "1" is Monday. */
export interface GroupDraft {
  readonly id: string;
  readonly name: string;
  readonly sessionType: SessionType;
  readonly weekdays: readonly string[];
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly leaderIds: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly capacity: number | null;
  readonly reason: string;
}

export function newGroup(me: string, today: string): GroupDraft {
  return {
    ...{ id: '', name: '', sessionType: 'relapse_prevention_group', weekdays: [], startsAt: null, minutes: 60 },
    ...{ place: '', leaderIds: [me], startsOn: today, endsOn: null, capacity: null, reason: '' },
  };
}

export function draftOf(group: ProgrammeGroup): GroupDraft {
  const { id, name, sessionType, startsAt, minutes, place, leaderIds, startsOn, endsOn, capacity } = group;
  const weekdays = group.weekdays.map(String);
  return {
    id,
    name,
    sessionType,
    weekdays,
    startsAt,
    minutes,
    place,
    leaderIds,
    startsOn,
    endsOn,
    capacity,
    reason: '',
  };
}

/** The body without id; what is missing is sent as it is, so that the contract says what is wrong with it. */
export function changeOf({ id: _id, weekdays, ...draft }: GroupDraft): ProgrammeGroupChange {
  const days = weekdays.map(Number).sort((one, other) => one - other);
  return { ...draft, weekdays: days } as unknown as ProgrammeGroupChange;
}
