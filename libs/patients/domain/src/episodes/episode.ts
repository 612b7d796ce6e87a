import * as z from 'zod';
import { Phase, PhaseInput } from './phase';

export const EPISODES = 'patients/:patientId/episodes';
export const EPISODE = 'patients/:patientId/episodes/:episodeId';
export const EPISODE_PHASES = 'patients/:patientId/episodes/:episodeId/phases';
/** A correction of one phase: a new row that replaces it. */
export const EPISODE_PHASE = 'patients/:patientId/episodes/:episodeId/phases/:phaseId/corrections';
export const EPISODE_DISCHARGE = 'patients/:patientId/episodes/:episodeId/discharge';
export const EPISODE_TEAM = 'patients/:patientId/episodes/:episodeId/team';

export const ReferralSource = z.enum([
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
]);

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
export const DischargeReason = z.enum(DISCHARGE_REASONS.map(({ key }) => key));
export type DischargeReason = z.infer<typeof DischargeReason>;

/** What is entered when an episode opens or its frame changes. Referral is on or before admission. */
export const EpisodeInput = z.strictObject({
  referredOn: z.iso.date('Enter the day of referral.'),
  referralSource: ReferralSource,
  referralReason: z.string().trim().max(500),
  /** First day in treatment; null while the person waits. */
  admittedOn: z.iso.date().nullable(),
  keyWorkerId: z.uuid().nullable(),
  /** Substance keys as in tracking; the first is the main one. */
  primarySubstance: z.string().min(1).max(40),
  otherSubstances: z.array(z.string().min(1).max(40)).max(2),
});
export type EpisodeInput = z.infer<typeof EpisodeInput>;

export const DischargeInput = z.strictObject({
  dischargedOn: z.iso.date('Enter the day of discharge.'),
  reason: DischargeReason,
  destination: z.string().trim().max(200),
});
export type DischargeInput = z.infer<typeof DischargeInput>;

export const TeamInput = z.strictObject({ memberIds: z.array(z.uuid()).max(20) });
export type TeamInput = z.infer<typeof TeamInput>;

/** An episode of care with its phases in order of their first day and the people who care. `version` is the ETag. */
export const Episode = z.object({
  ...EpisodeInput.shape,
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

/** A new episode may open with its first phase. */
export const EpisodeOpening = z.strictObject({ ...EpisodeInput.shape, firstPhase: PhaseInput.nullable() });
export type EpisodeOpening = z.infer<typeof EpisodeOpening>;
