import * as z from 'zod';
import { keysOf, neededLine, textLine, type Code, type CodeList } from '@cairn/shared-util';
import { AbsenceCode } from './absence';
import { Attendance, countsAs, wasSeen } from './attendance';
import { Correction, EntryId, History, Note, RecordFrame } from '@cairn/patients-domain';

export const THERAPY_SESSIONS = 'patients/:patientId/therapy-sessions';
export const THERAPY_SESSION = 'patients/:patientId/therapy-sessions/:therapySessionId';
export const THERAPY_SESSION_CORRECTIONS = 'patients/:patientId/therapy-sessions/:therapySessionId/corrections';
export const THERAPY_SESSION_RETRACTION = 'patients/:patientId/therapy-sessions/:therapySessionId/retraction';

/** How minutes per week are grouped, in the order in which they are stacked. */
export const SESSION_GROUPS = ['one_to_one', 'group', 'medical', 'family', 'peer', 'other'] as const;
export type SessionGroup = (typeof SESSION_GROUPS)[number];
interface SessionTypeCode extends Code {
  readonly group: SessionGroup;
}

const TYPE_CODES = [
  { key: 'assessment', label: 'Assessment', group: 'one_to_one' },
  { key: 'key_work', label: 'One-to-one, key work', group: 'one_to_one' },
  { key: 'cbt', label: 'CBT', group: 'one_to_one' },
  { key: 'motivational_interviewing', label: 'Motivational interviewing', group: 'one_to_one' },
  { key: 'contingency_management', label: 'Contingency management', group: 'one_to_one' },
  { key: 'relapse_prevention_group', label: 'Relapse-prevention group', group: 'group' },
  { key: 'psychoeducation_group', label: 'Workshop or psycho-education group', group: 'group' },
  { key: 'mindfulness_group', label: 'Mindfulness-based relapse prevention', group: 'group' },
  { key: 'family', label: 'Family or social network', group: 'family' },
  { key: 'peer_support', label: 'Peer support', group: 'peer' },
  { key: 'mutual_aid', label: 'Mutual-aid facilitation', group: 'peer' },
  { key: 'trauma_therapy', label: 'Trauma therapy', group: 'one_to_one' },
  { key: 'medical_review', label: 'Medical review', group: 'medical' },
  { key: 'urology_clinic', label: 'Urology joint clinic', group: 'medical' },
  { key: 'health_check', label: 'Nurse or health check', group: 'medical' },
  { key: 'urine_test_only', label: 'Urine test only', group: 'medical' },
  { key: 'crisis', label: 'Crisis contact', group: 'one_to_one' },
  { key: 'outreach', label: 'Outreach', group: 'one_to_one' },
  { key: 'digital_module', label: 'Digital module', group: 'other' },
  { key: 'ketamine_assisted', label: 'Ketamine-assisted psychotherapy (medically supervised)', group: 'medical' },
  { key: 'mdt', label: 'Team meeting (person absent)', group: 'other' },
  { key: 'case_management', label: 'Case management', group: 'other' },
] as const satisfies readonly SessionTypeCode[];
export const SESSION_TYPES: CodeList<SessionTypeCode> = {
  version: '1',
  source: 'Cairn',
  confirmed: true,
  codes: TYPE_CODES,
};
export const SessionType = z.enum(keysOf(TYPE_CODES), 'Choose the kind of session.');
export type SessionType = z.infer<typeof SessionType>;

export const SessionMode = z.enum(['in_person', 'phone', 'video', 'home_visit', 'group_in_person', 'group_online']);
export type SessionMode = z.infer<typeof SessionMode>;
export const SESSION_MODE_LABELS: Readonly<Record<SessionMode, string>> = {
  in_person: 'In person',
  phone: 'By phone',
  video: 'By video',
  home_visit: 'Home visit',
  group_in_person: 'Group, in person',
  group_online: 'Group, online',
};

const sessionFields = z.strictObject({
  id: EntryId,
  episodeId: z.uuid().nullable(),
  startsAt: z.iso.datetime({ offset: true, error: 'Enter when the session began.' }),
  sessionType: SessionType,
  attendance: Attendance,
  minutes: z
    .int('Enter whole minutes.')
    .min(0, 'Enter 0 minutes or more.')
    .max(720, 'A session is at most 720 minutes.')
    .nullable()
    .describe('Contact minutes; null = not recorded'),
  plannedMinutes: z
    .int('Enter whole minutes.')
    .min(5, 'Plan 5 minutes or more.')
    .max(720, 'Plan at most 720 minutes.')
    .nullable()
    .default(null)
    .describe('Length that was booked; null = not said. Never contact minutes'),
  mode: SessionMode.nullable(),
  staffIds: z.array(z.uuid()).max(10),
  goals: z
    .array(neededLine('A goal', 120, 'Write the goal.'))
    .max(10)
    .describe('Goals worked on, in words'),
  absenceCode: AbsenceCode.nullable()
    .default(null)
    .describe('Why the person did not come or cancelled; null = not recorded'),
  absenceReason: textLine('The reason', 200).describe('Why it was missed or cancelled; empty = not recorded'),
  note: Note,
});

type Outcome = Pick<z.infer<typeof sessionFields>, 'attendance' | 'minutes' | 'absenceCode'>;

/** Contact minutes are those of somebody who was seen; a reason for not coming is one of somebody who did not come. */
function checkOutcome({ value, issues }: z.core.ParsePayload<Outcome>): void {
  if (value.minutes !== null && value.minutes !== 0 && !wasSeen(value)) {
    const message = 'Minutes go with a session that was attended. Clear them or change the attendance.';
    issues.push({ code: 'custom', path: ['minutes'], message, input: value });
  }
  if (value.absenceCode !== null && !isAbsence(value.attendance)) {
    const message = 'A reason for not coming goes with a session that was missed or cancelled by the person. Clear it.';
    issues.push({ code: 'custom', path: ['absenceCode'], message, input: value });
  }
}

/** Whether the person did not come or cancelled: codes 2, 3 and 7. What the service cancelled (4) is no absence. */
export function isAbsence(attendance: Attendance): boolean {
  return ['missed', 'cancelled_by_patient'].includes(countsAs(attendance));
}

/** What is entered for one therapy session of one person. */
export const TherapySessionInput = sessionFields.check(checkOutcome);
export type TherapySessionInput = z.infer<typeof TherapySessionInput>;

export const TherapySession = z.object({
  ...sessionFields.shape,
  ...RecordFrame.shape,
  localDay: z.iso.date(),
  /** The group session whose register this was; its words are of the whole group. Null for a session of one's own. */
  group: z.object({ id: z.uuid(), name: z.string(), note: z.string(), methods: z.string() }).nullable(),
  /** Names of the staff, in the order of `staffIds`. */
  staffNames: z.array(z.string()),
});
export type TherapySession = z.infer<typeof TherapySession>;
export const TherapySessions = z.array(TherapySession);

export const TherapySessionCorrection = Correction(sessionFields).check(checkOutcome);
export type TherapySessionCorrection = z.infer<typeof TherapySessionCorrection>;
export const TherapySessionHistory = History(TherapySession);
export type TherapySessionHistory = z.infer<typeof TherapySessionHistory>;
