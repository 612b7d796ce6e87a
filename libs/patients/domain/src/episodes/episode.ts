import * as z from 'zod';
import { calendarDay, neededLine, textLine, typedText } from '@cairn/shared-util';
import { SubstanceKey } from '../substances/substance';
import { inOrder, Phase, PhaseInput } from './phase';

export const EPISODES = 'patients/:patientId/episodes';
export const EPISODE = 'patients/:patientId/episodes/:episodeId';
export const EPISODE_PHASES = 'patients/:patientId/episodes/:episodeId/phases';
/** A correction of one phase: a new row that replaces it. */
export const EPISODE_PHASE = 'patients/:patientId/episodes/:episodeId/phases/:phaseId/corrections';
/** Says that a phase should not be in the record. */
export const EPISODE_PHASE_RETRACTION = 'patients/:patientId/episodes/:episodeId/phases/:phaseId/retraction';
export const EPISODE_DISCHARGE = 'patients/:patientId/episodes/:episodeId/discharge';
export const EPISODE_DISCHARGE_CORRECTION = 'patients/:patientId/episodes/:episodeId/discharge/corrections';
/** Takes a discharge back: the episode is open again. */
export const EPISODE_DISCHARGE_RETRACTION = 'patients/:patientId/episodes/:episodeId/discharge/retraction';
export const EPISODE_HISTORY = 'patients/:patientId/episodes/:episodeId/history';
export const EPISODE_TEAM = 'patients/:patientId/episodes/:episodeId/team';

export const ReferralSource = z.enum(
  [
    'self',
    'gp',
    'hospital',
    'emergency_department',
    'mental_health',
    'criminal_justice',
    'family',
    'employer',
    'education',
    'other',
  ],
  'Choose who referred the person.',
);
export type ReferralSource = z.infer<typeof ReferralSource>;
export const REFERRAL_SOURCE_LABELS: Readonly<Record<ReferralSource, string>> = {
  self: 'Themselves',
  gp: 'GP',
  hospital: 'Hospital',
  emergency_department: 'Emergency department',
  mental_health: 'Mental health service',
  criminal_justice: 'Criminal justice',
  family: 'Family or friends',
  employer: 'Employer',
  education: 'School, college or university',
  other: 'Other',
};

/** Why an episode ended, in the UK's words. Numeric national codes are not confirmed and are not kept. */
export const DISCHARGE_REASONS = [
  { key: 'completed_drug_free', label: 'Completed, drug-free', planned: true },
  { key: 'completed_occasional_user', label: 'Completed, occasional user', planned: true },
  { key: 'transferred_not_in_custody', label: 'Transferred, not in custody', planned: true },
  { key: 'transferred_in_custody', label: 'Transferred, in custody', planned: true },
  { key: 'dropped_out', label: 'Incomplete, dropped out', planned: false },
  { key: 'withdrawn_by_provider', label: 'Incomplete, treatment withdrawn by provider', planned: false },
  { key: 'retained_in_custody', label: 'Incomplete, retained in custody', planned: false },
  { key: 'declined_by_client', label: 'Incomplete, treatment commencement declined', planned: false },
  { key: 'client_died', label: 'Incomplete, client died', planned: false },
] as const;
export const DischargeReason = z.enum(
  DISCHARGE_REASONS.map(({ key }) => key),
  'Choose why the episode ended.',
);
export type DischargeReason = z.infer<typeof DischargeReason>;

/** What is entered when an episode opens or its frame changes. Referral is on or before admission. */
export const EpisodeInput = z
  .strictObject({
    referredOn: calendarDay('Enter the day of referral.'),
    referralSource: ReferralSource,
    referralReason: typedText('The reason for referral', 500).trim(),
    /** First day in treatment; null while the person waits. */
    admittedOn: calendarDay('Enter the day of admission.').nullable(),
    keyWorkerId: z.uuid('Choose a key worker of this clinic.').nullable(),
    primarySubstance: SubstanceKey,
    otherSubstances: z.array(SubstanceKey).max(2, 'Name at most 2 other substances.'),
  })
  .refine(({ referredOn, admittedOn }) => inOrder(referredOn, admittedOn), {
    path: ['admittedOn'],
    message: 'The day of admission is before the referral.',
  })
  .refine(
    ({ primarySubstance, otherSubstances }) =>
      new Set([primarySubstance, ...otherSubstances]).size === otherSubstances.length + 1,
    { path: ['otherSubstances'], message: 'Name each substance once.' },
  );
export type EpisodeInput = z.infer<typeof EpisodeInput>;

export const DischargeInput = z.strictObject({
  dischargedOn: calendarDay('Enter the day of discharge.'),
  reason: DischargeReason,
  destination: textLine('Where the person goes', 200),
});
export type DischargeInput = z.infer<typeof DischargeInput>;

/** A discharge as it was meant: the whole of it, and why it is corrected. */
export const DischargeCorrection = DischargeInput.extend({
  changeReason: neededLine('The reason', 200, 'Say why the discharge is corrected.'),
});
export type DischargeCorrection = z.infer<typeof DischargeCorrection>;

/** Why a discharge is taken back. */
export const DischargeRetraction = z.strictObject({
  reason: neededLine('The reason', 200, 'Say why the discharge is taken back.'),
});
export type DischargeRetraction = z.infer<typeof DischargeRetraction>;

/** The whole care team beside the key worker. */
export const TeamInput = z.strictObject({
  memberIds: z.array(z.uuid('Choose people of this clinic.')).max(20, 'A care team has at most 20 people.'),
});
export type TeamInput = z.infer<typeof TeamInput>;

/** An episode of care with its phases in order of their first day and the people who care. `version` is the ETag. */
export const Episode = z.object({
  ...EpisodeInput.shape,
  referralReason: z.string(),
  id: z.uuid(),
  patientId: z.uuid(),
  version: z.int().min(1),
  dischargedOn: z.iso.date().nullable(),
  dischargeReason: DischargeReason.nullable(),
  dischargeDestination: z.string().nullable(),
  keyWorkerName: z.string().nullable(),
  team: z.array(z.object({ membershipId: z.uuid(), displayName: z.string() })),
  phases: z.array(Phase),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type Episode = z.infer<typeof Episode>;
export const Episodes = z.array(Episode);

/** One version of an episode's frame, kept for ever. Why is said where a discharge was corrected or taken back. */
export const EpisodeVersion = Episode.omit({ id: true, patientId: true, team: true, phases: true }).extend({
  changeReason: z.string().nullable(),
  recordedByName: z.string(),
});
export type EpisodeVersion = z.infer<typeof EpisodeVersion>;
export const EpisodeVersions = z.array(EpisodeVersion);

/** A new episode may open with its first phase, and with an id that the browser made (UUID version 7). */
export const EpisodeOpening = EpisodeInput.extend({ id: z.uuidv7().optional(), firstPhase: PhaseInput.nullable() });
export type EpisodeOpening = z.infer<typeof EpisodeOpening>;
