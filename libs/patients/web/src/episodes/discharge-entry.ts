import { DISCHARGE_REASONS, dischargeProblems, type DischargeReason, type EpisodeFrame } from '@cairn/patients-domain';
import { isDay } from '@cairn/shared-util';

/** A discharge as it is typed: the day and the reason may still be missing. */
export interface DischargeEntry {
  readonly dischargedOn: string | null;
  readonly reason: DischargeReason | '';
  readonly destination: string;
}

export const REASON_CHOICES = DISCHARGE_REASONS.map(({ key, label }) => ({ value: key, label }));

/** What is wrong with the day as typed, beside the episode and the others of the person; null while it is no day. */
export function dischargeEntryProblem(
  { dischargedOn }: DischargeEntry,
  frame: Omit<EpisodeFrame, 'birthDate' | 'dischargedOn'>,
): string | null {
  if (dischargedOn === null || !isDay(dischargedOn)) return null;
  return dischargeProblems({ dischargedOn }, frame)[0]?.message ?? null;
}
