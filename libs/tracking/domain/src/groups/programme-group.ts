import * as z from 'zod';
import { EntryId } from '@cairn/patients-domain';
import { calendarDay, keysOf, neededLine, textLine, type CodeList } from '@cairn/shared-util';
import { SESSION_TYPES, SessionType, type SessionGroup } from '../therapy-sessions/therapy-session';

export const GROUPS = 'groups';
export const GROUP = 'groups/:groupId';
export const GROUP_MEMBERS = 'groups/:groupId/members';
export const GROUP_MEMBER = 'groups/:groupId/members/:memberId';
export const GROUP_CANCELLATIONS = 'groups/:groupId/cancellations';
export const GROUP_CANCELLATION = 'groups/:groupId/cancellations/:day';
export const TIMETABLE = 'timetable';

const OF_GROUPS: readonly SessionGroup[] = ['group', 'family', 'peer'];

/** The kinds of session that a group can be: those held with several people. */
export const GROUP_TYPES = SESSION_TYPES.codes.filter(({ group }) => OF_GROUPS.includes(group));
const GroupType = SessionType.refine(
  (type) => GROUP_TYPES.some(({ key }) => key === type),
  'Choose a kind that is held as a group.',
);

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const CANCELLATION_CODES = [
  { key: 'staff_away', label: 'Staff away' },
  { key: 'holiday', label: 'Holiday' },
  { key: 'no_room', label: 'No room' },
  { key: 'too_few', label: 'Too few people' },
  { key: 'outbreak', label: 'Illness in the house' },
  { key: 'other', label: 'Another reason' },
] as const;

/** Why a group did not meet. Our own list: no authority has one. */
export const CANCELLATIONS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: CANCELLATION_CODES };
export const CancellationCode = z.enum(keysOf(CANCELLATION_CODES), 'Choose why the group does not meet.');
export type CancellationCode = z.infer<typeof CancellationCode>;

/** A time of the wall clock, "14:00". */
const WallTime = z.string('Enter the time as 14:00.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time as 14:00.');
const Minutes = z
  .int('Enter whole minutes.')
  .min(5, 'A group lasts 5 minutes or more.')
  .max(720, 'A group lasts at most 720 minutes.');
const Leaders = z.array(z.uuid()).max(6, 'At most 6 people lead a group.');
export const Place = textLine('The place', 80);

const groupFields = {
  name: neededLine('The name', 80, 'Give the group a name.'),
  sessionType: GroupType,
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1, 'Choose at least one weekday.')
    .refine((days) => new Set(days).size === days.length, 'Choose each weekday once.')
    .describe('ISO weekdays: 1 is Monday, 7 is Sunday'),
  startsAt: WallTime.describe('Wall clock of the clinic; the same all year round'),
  minutes: Minutes,
  place: Place,
  leaderIds: Leaders,
  startsOn: calendarDay('Enter the first day of the group.'),
  endsOn: calendarDay('Enter the last day of the group.').nullable().describe('Last day it can meet; null = runs on'),
  capacity: z
    .int('Enter a whole number.')
    .min(1, 'A group has room for at least 1 person.')
    .max(60, 'A group has room for at most 60 people.')
    .nullable()
    .describe('Places; null = not said. More may join: it warns, it does not refuse'),
};

const inTime = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean =>
  endsOn === null || startsOn <= endsOn;
const BACKWARDS = { path: ['endsOn'], message: 'The last day is before the first day.' };

/** A group of the programme that meets every week on its days. */
export const ProgrammeGroupInput = z.strictObject({ id: EntryId, ...groupFields }).refine(inTime, BACKWARDS);
export type ProgrammeGroupInput = z.infer<typeof ProgrammeGroupInput>;

/** The whole group as it is from now on, and why. A group is ended by its last day and never deleted. */
export const ProgrammeGroupChange = z
  .strictObject({ ...groupFields, reason: textLine('The reason', 200) })
  .refine(inTime, BACKWARDS);
export type ProgrammeGroupChange = z.infer<typeof ProgrammeGroupChange>;

export const ProgrammeGroup = z.object({
  id: z.uuid(),
  ...groupFields,
  sessionType: SessionType,
  version: z.int().min(1),
  leaderNames: z.array(z.string()),
  /** People who are in it today. */
  members: z.int().min(0),
});
export type ProgrammeGroup = z.infer<typeof ProgrammeGroup>;

/** That somebody is in a group from a day on. */
export const GroupMemberInput = z.strictObject({
  id: EntryId,
  patientId: z.uuid(),
  joinedOn: calendarDay('Enter the day on which they joined.'),
  comfortBreaks: z.boolean().describe('The person asks for comfort breaks, as with bladder trouble'),
});
export type GroupMemberInput = z.infer<typeof GroupMemberInput>;

/** What changes of a place in a group: the last day, or whether the person asks for comfort breaks. */
export const GroupMemberChange = z.strictObject({
  id: EntryId,
  leftOn: calendarDay('Enter the last day in the group.').nullable(),
  comfortBreaks: z.boolean(),
});
export type GroupMemberChange = z.infer<typeof GroupMemberChange>;

export const GroupMember = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  name: z.string(),
  joinedOn: z.iso.date(),
  leftOn: z.iso.date().nullable(),
  comfortBreaks: z.boolean(),
});
export type GroupMember = z.infer<typeof GroupMember>;

export const CancellationInput = z.strictObject({
  id: EntryId,
  day: calendarDay('Choose the day on which the group does not meet.'),
  code: CancellationCode,
  note: textLine('The note', 200),
});
export type CancellationInput = z.infer<typeof CancellationInput>;

/** A day on which a group does not meet. It is the service's doing and is in nobody's attendance. */
export const Cancellation = z.object({
  day: z.iso.date(),
  code: CancellationCode,
  note: z.string(),
  recordedByName: z.string(),
});
export type Cancellation = z.infer<typeof Cancellation>;

/** A version of a group, for its history. */
export const GroupVersion = z.object({
  version: z.int().min(1),
  ...groupFields,
  sessionType: SessionType,
  leaderNames: z.array(z.string()),
  reason: z.string(),
  recordedByName: z.string(),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type GroupVersion = z.infer<typeof GroupVersion>;

/** One time at which a group meets, was to meet or has met. */
export const Occurrence = z.object({
  /** Null for a group that was held once, outside the programme. */
  groupId: z.uuid().nullable(),
  name: z.string(),
  sessionType: SessionType,
  day: z.iso.date(),
  startsAt: z.iso.datetime({ offset: true }),
  minutes: z.int(),
  place: z.string(),
  leaderNames: z.array(z.string()),
  /** People in the group on that day; for a signed one, people in the register. */
  people: z.int().min(0),
  cancellation: Cancellation.nullable(),
  /** The register, once it is signed. */
  groupSessionId: z.uuid().nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

export const Timetable = z.object({ today: z.iso.date(), occurrences: z.array(Occurrence) });
export type Timetable = z.infer<typeof Timetable>;

export const GroupPage = z.object({
  today: z.iso.date(),
  group: ProgrammeGroup,
  members: z.array(GroupMember),
  versions: z.array(GroupVersion),
  /** Four weeks back and two ahead, oldest first. */
  occurrences: z.array(Occurrence),
});
export type GroupPage = z.infer<typeof GroupPage>;
