import * as z from 'zod';
import { calendarDay, neededLine, textLine } from '@cairn/shared-util';

/** The parts of an episode of care. Discharge is a date and reason on the episode, never a phase. */
export const PHASE_KINDS = [
  'assessment',
  'withdrawal_management',
  'residential_rehab',
  'structured_community',
  'aftercare',
] as const;
export const PhaseKind = z.enum(PHASE_KINDS, 'Choose the phase.');
export type PhaseKind = z.infer<typeof PhaseKind>;

/** Words for a phase. The stone number is 0 (untinted), 1 detox, 2 rehab, 3 aftercare. */
export const PHASES: Readonly<Record<PhaseKind, { label: string; short: string; stone: 0 | 1 | 2 | 3 }>> = {
  assessment: { label: 'Assessment', short: 'Assessment', stone: 0 },
  withdrawal_management: { label: 'Withdrawal management (detox)', short: 'Detox', stone: 1 },
  residential_rehab: { label: 'Residential rehab', short: 'Rehab', stone: 2 },
  structured_community: { label: 'Structured community programme', short: 'Community', stone: 2 },
  aftercare: { label: 'Aftercare', short: 'Aftercare', stone: 3 },
};

export const Setting = z.enum(
  ['inpatient', 'residential', 'day_programme', 'community', 'primary_care', 'secure', 'outreach_online'],
  'Choose the setting.',
);
export type Setting = z.infer<typeof Setting>;
export const SETTING_LABELS: Readonly<Record<Setting, string>> = {
  inpatient: 'Inpatient',
  residential: 'Residential',
  day_programme: 'Day programme',
  community: 'Community',
  primary_care: 'Primary care',
  secure: 'Secure',
  outreach_online: 'Outreach or online',
};

/** A week has this many minutes. */
const MINUTES_A_WEEK = 10_080;
const plannedMinutes = `Planned minutes a week are a whole number from 0 to ${MINUTES_A_WEEK}.`;

/** Whether the second day, if there is one, is not before the first, if there is one. Days compare as text. */
export const inOrder = (first: string | null, last: string | null): boolean =>
  first === null || last === null || first <= last;

/**
 * What is entered for a phase. Days are clinic-local. `startsOn` is the actual first day; `endsOn` is the actual last
 * day, both included, and null while the phase runs. Planned days are what was meant, and are kept beside what happened.
 */
export const PhaseInput = z
  .strictObject({
    kind: PhaseKind,
    setting: Setting,
    plannedStart: calendarDay('Enter the planned first day.').nullable(),
    plannedEnd: calendarDay('Enter the planned last day.').nullable(),
    startsOn: calendarDay('Enter the first day of the phase.'),
    endsOn: calendarDay('Enter the last day of the phase.').nullable(),
    /** Planned contact, minutes a week; null when nothing is planned. */
    plannedMinutesPerWeek: z.int(plannedMinutes).min(0, plannedMinutes).max(MINUTES_A_WEEK, plannedMinutes).nullable(),
    changeReason: textLine('The reason', 200),
  })
  .refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), {
    path: ['endsOn'],
    message: 'The last day of the phase is before its first day.',
  })
  .refine(({ plannedStart, plannedEnd }) => inOrder(plannedStart, plannedEnd), {
    path: ['plannedEnd'],
    message: 'The planned last day is before the planned first day.',
  });
export type PhaseInput = z.infer<typeof PhaseInput>;

/** A new phase. The browser may send the id it made (UUID version 7), so that a second try is the same phase. */
export const PhaseAddition = PhaseInput.extend({ id: z.uuidv7().optional() });
export type PhaseAddition = z.infer<typeof PhaseAddition>;

/** A phase as it was meant: the whole of it, and why it is corrected. */
export const PhaseCorrection = PhaseInput.safeExtend({
  changeReason: neededLine('The reason', 200, 'Say why the phase is corrected.'),
});
export type PhaseCorrection = z.infer<typeof PhaseCorrection>;

/** A phase that should not be in the record at all, and why. */
export const PhaseRetractionInput = z.strictObject({
  reason: neededLine('The reason', 200, 'Say why the phase is withdrawn.'),
});
export type PhaseRetractionInput = z.infer<typeof PhaseRetractionInput>;

export const Phase = z.object({
  ...PhaseInput.shape,
  changeReason: z.string(),
  id: z.uuid(),
  episodeId: z.uuid(),
  replaces: z.uuid().nullable(),
  recordedBy: z.uuid(),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type Phase = z.infer<typeof Phase>;

/** That a phase was withdrawn: by whom, when and why. */
export const PhaseRetraction = z.object({
  reason: z.string(),
  recordedByName: z.string(),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type PhaseRetraction = z.infer<typeof PhaseRetraction>;

/** A phase as it was ever recorded: `standing` is false for one that a later entry replaced or that was withdrawn. */
export const PhaseRecord = Phase.extend({
  standing: z.boolean(),
  recordedByName: z.string(),
  retraction: PhaseRetraction.nullable(),
});
export type PhaseRecord = z.infer<typeof PhaseRecord>;
export const PhaseRecords = z.array(PhaseRecord);
