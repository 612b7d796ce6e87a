import * as z from 'zod';

/** The parts of an episode of care. Discharge is a date and reason on the episode, never a phase. */
export const PHASE_KINDS = [
  'assessment',
  'withdrawal_management',
  'residential_rehab',
  'structured_community',
  'aftercare',
] as const;
export const PhaseKind = z.enum(PHASE_KINDS);
export type PhaseKind = z.infer<typeof PhaseKind>;

/** Words for a phase. The stone number is 0 (untinted), 1 detox, 2 rehab, 3 aftercare. */
export const PHASES: Readonly<Record<PhaseKind, { label: string; short: string; stone: 0 | 1 | 2 | 3 }>> = {
  assessment: { label: 'Assessment', short: 'Assessment', stone: 0 },
  withdrawal_management: { label: 'Withdrawal management (detox)', short: 'Detox', stone: 1 },
  residential_rehab: { label: 'Residential rehab', short: 'Rehab', stone: 2 },
  structured_community: { label: 'Structured community programme', short: 'Community', stone: 2 },
  aftercare: { label: 'Aftercare', short: 'Aftercare', stone: 3 },
};

export const Setting = z.enum([
  'inpatient',
  'residential',
  'day_programme',
  'community',
  'primary_care',
  'secure',
  'outreach_online',
]);

/**
 * What is entered for a phase. Days are clinic-local. `startsOn` is the actual first day; `endsOn` is the actual last
 * day, both included, and null while the phase runs. Planned days are what was meant, and are kept beside what happened.
 */
export const PhaseInput = z.strictObject({
  kind: PhaseKind,
  setting: Setting,
  plannedStart: z.iso.date().nullable(),
  plannedEnd: z.iso.date().nullable(),
  startsOn: z.iso.date('Enter the first day of the phase.'),
  endsOn: z.iso.date().nullable(),
  /** Planned contact, minutes a week; null when nothing is planned. */
  plannedMinutesPerWeek: z.int().min(0).max(10_080).nullable(),
  changeReason: z.string().trim().max(200),
});
export type PhaseInput = z.infer<typeof PhaseInput>;

export const Phase = z.object({
  ...PhaseInput.shape,
  id: z.uuid(),
  episodeId: z.uuid(),
  replaces: z.uuid().nullable(),
  recordedBy: z.uuid(),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type Phase = z.infer<typeof Phase>;
