import * as z from 'zod';
import { EntryId, PhaseKind, SubstanceKey } from '@cairn/patients-domain';
import { neededLine, textLine, typedText } from '@cairn/shared-util';
import { AbsenceCode } from '../therapy-sessions/absence';
import { Attendance, wasSeen } from '../therapy-sessions/attendance';
import { isAbsence, SessionMode, SessionType } from '../therapy-sessions/therapy-session';
import { Cancellation, Place } from './programme-group';

export const GROUP_SESSIONS = 'group-sessions';
export const GROUP_SESSION = 'group-sessions/:groupSessionId';
export const GROUP_SESSION_NOTES = 'group-sessions/:groupSessionId/notes';
export const GROUP_OCCURRENCE = 'groups/:groupId/occurrences/:day';
export const REGISTER_PERSON = 'register-people/:patientId';

/** Most people in one register. */
export const REGISTER_MAX = 60;

/**
 * What a person said of use since the last time, as it was asked in the group. It is an answer on a register and no use
 * day: it names neither day nor substance, so it fills nothing in the calendar and counts in no figure. "Used" leads to
 * the calendar, where the days are told. Null means that it was not asked.
 */
export const UseSince = z.enum(['none', 'used', 'not_known'], 'Choose none, used or not known.');
export type UseSince = z.infer<typeof UseSince>;
export const USE_SINCE_LABELS: Readonly<Record<UseSince, string>> = {
  none: 'None',
  used: 'Used',
  not_known: 'Not known',
};

const CRAVING_WORDS = 'Rate the craving with a whole number from 0 to 10.';
const Rating = z.strictObject({
  id: EntryId,
  intensity: z.int(CRAVING_WORDS).min(0, CRAVING_WORDS).max(10, CRAVING_WORDS),
});

/** The line for one person only: short, and of nobody else. */
const Line = textLine('The line', 500);

const RegisterLine = z.strictObject({
  patientId: z.uuid(),
  sessionId: EntryId.describe('The id of the therapy session that this line becomes'),
  episodeId: z.uuid().nullable(),
  attendance: Attendance.refine(
    (code): boolean => code !== '0',
    'Say who was here: a register has no booked sessions.',
  ),
  leftEarly: z.boolean().describe('Came on time or late, and left before the end'),
  absenceCode: AbsenceCode.nullable(),
  minutes: z
    .int('Enter whole minutes.')
    .min(0, 'Enter 0 minutes or more.')
    .max(720, 'A session is at most 720 minutes.')
    .nullable()
    .describe('Contact minutes; null = not recorded'),
  substance: SubstanceKey.describe('What the craving is for'),
  cravingBefore: Rating.nullable().describe('At the beginning, 0 to 10; null = not asked'),
  cravingAfter: Rating.nullable().describe('At the end, 0 to 10; null = not asked'),
  useSince: UseSince.nullable(),
  note: Line,
});
export type RegisterLine = z.infer<typeof RegisterLine>;

const groupWords = {
  note: typedText('What the group did', 2000).describe('Of the whole group, in every record: it names no person'),
  methods: textLine('The methods', 200),
  breakNote: textLine('The break', 200),
};

const OF_SEEN: readonly (readonly [keyof RegisterLine, string])[] = [
  ['cravingBefore', 'A craving goes with somebody who was seen. Clear it or change the attendance.'],
  ['cravingAfter', 'A craving goes with somebody who was seen. Clear it or change the attendance.'],
  ['minutes', 'Minutes go with somebody who was seen. Clear them or change the attendance.'],
];

/** What does not fit together in a line, with its field. */
function lineProblems(line: RegisterLine): [keyof RegisterLine, string][] {
  const problems: [keyof RegisterLine, string][] = [];
  if (!wasSeen(line)) {
    for (const [field, words] of OF_SEEN) if (line[field] !== null) problems.push([field, words]);
    if (line.leftEarly) problems.push(['leftEarly', 'Only somebody who was seen can leave early.']);
  }
  if (line.absenceCode !== null && !isAbsence(line.attendance)) {
    problems.push(['absenceCode', 'A reason for not coming goes with somebody who did not come. Clear it.']);
  }
  return problems;
}

function checkLines({ value, issues }: z.core.ParsePayload<{ people: RegisterLine[] }>): void {
  const seen = new Set<string>();
  for (const [place, line] of value.people.entries()) {
    const problems = lineProblems(line);
    if (seen.has(line.patientId)) problems.push(['patientId', 'This person is in the register twice.']);
    seen.add(line.patientId);
    for (const [field, message] of problems) {
      issues.push({ code: 'custom', path: ['people', place, field], message, input: line });
    }
  }
}

/**
 * A signed register: one group session, and for each person a therapy session of their own with what was said about them
 * alone. Craving before is felt when the group began, craving after when it ended (or when it was signed, if sooner).
 */
export const GroupSessionInput = z
  .strictObject({
    id: EntryId,
    groupId: z.uuid().nullable().describe('The group of the programme; null for one held once'),
    name: neededLine('The name', 80, 'Give the group a name.'),
    sessionType: SessionType,
    startsAt: z.iso.datetime({ offset: true, error: 'Enter when the group began.' }),
    minutes: z.int('Enter whole minutes.').min(5, 'A group lasts 5 minutes or more.').max(720, 'At most 720 minutes.'),
    mode: SessionMode.extract(['group_in_person', 'group_online']),
    place: Place,
    leaderIds: z.array(z.uuid()).max(6, 'At most 6 people lead a group.'),
    ...groupWords,
    people: z
      .array(RegisterLine)
      .min(1, 'Add at least one person.')
      .max(REGISTER_MAX, `A register holds at most ${REGISTER_MAX} people.`),
  })
  .check(checkLines);
export type GroupSessionInput = z.infer<typeof GroupSessionInput>;

/** New words for the whole group, and why: the register shows every version. */
export const GroupNoteInput = z.strictObject({
  id: EntryId,
  ...groupWords,
  correctionReason: neededLine('The reason', 200, 'Say why this is corrected.'),
});
export type GroupNoteInput = z.infer<typeof GroupNoteInput>;

/** Words of the whole group as they were kept; the last version is what every record shows. */
export const GroupNote = z.object({
  id: z.uuid(),
  note: z.string(),
  methods: z.string(),
  breakNote: z.string(),
  version: z.int().min(1),
  correctionReason: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type GroupNote = z.infer<typeof GroupNote>;

/** One person of a register as it stands now: a correction in their own record shows here too. */
export const SignedLine = z.object({
  patientId: z.uuid(),
  name: z.string(),
  /** The session that stands; null where it was withdrawn from the record. */
  sessionId: z.uuid().nullable(),
  attendance: Attendance.nullable(),
  leftEarly: z.boolean(),
  absenceCode: AbsenceCode.nullable(),
  minutes: z.int().nullable(),
  cravingBefore: z.int().nullable(),
  cravingAfter: z.int().nullable(),
  useSince: UseSince.nullable(),
  note: z.string(),
});
export type SignedLine = z.infer<typeof SignedLine>;

export const GroupSession = z.object({
  id: z.uuid(),
  groupId: z.uuid().nullable(),
  name: z.string(),
  sessionType: SessionType,
  startsAt: z.iso.datetime({ offset: true }),
  localDay: z.iso.date(),
  minutes: z.int(),
  mode: SessionMode,
  place: z.string(),
  leaderNames: z.array(z.string()),
  signedBy: z.uuid(),
  signedByName: z.string(),
  signedAt: z.iso.datetime({ offset: true }),
  notes: z.array(GroupNote),
  lines: z.array(SignedLine),
});
export type GroupSession = z.infer<typeof GroupSession>;

/** Somebody as a register needs them. */
export const RegisterPerson = z.object({
  patientId: z.uuid(),
  name: z.string(),
  /** The names that must not stand in what the whole group did. */
  names: z.array(z.string()),
  episodeId: z.uuid().nullable(),
  phase: PhaseKind.nullable(),
  phaseDay: z.int().nullable(),
  substance: SubstanceKey,
  comfortBreaks: z.boolean(),
  /** The day of the last group or session at which they were seen; null when there is none. */
  lastSeenOn: z.iso.date().nullable(),
});
export type RegisterPerson = z.infer<typeof RegisterPerson>;

/** What a register is filled in from: the group on that day and who is in it. */
export const RegisterSheet = z.object({
  groupId: z.uuid(),
  name: z.string(),
  sessionType: SessionType,
  day: z.iso.date(),
  startsAt: z.iso.datetime({ offset: true }),
  minutes: z.int(),
  place: z.string(),
  leaderIds: z.array(z.uuid()),
  leaderNames: z.array(z.string()),
  people: z.array(RegisterPerson),
  cancellation: Cancellation.nullable(),
  /** The register, where somebody has signed it. */
  signed: GroupSession.nullable(),
});
export type RegisterSheet = z.infer<typeof RegisterSheet>;
