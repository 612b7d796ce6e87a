import type { Craving, EventMark, TherapySession, UseDay } from '@cairn/tracking-domain';
import type { Episode, Kept as KeptEntry, Phase, RecordContract, RecordInput } from '@cairn/patients-domain';

/** How a record stands: it counts, a later entry corrects it, or it was withdrawn. Only what counts is in any chart. */
export type Standing = 'counts' | 'corrected' | 'withdrawn';

/** Who withdrew a record, when and why. */
export interface Withdrawal {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A record with what became of it; `withdrawal` is null unless it was withdrawn. */
export type Kept<R> = Omit<R, 'standing'> & { readonly standing: Standing; readonly withdrawal: Withdrawal | null };

/** One version of an episode's frame: referral, admission, key worker, substances and discharge. */
export type EpisodeVersion = Pick<
  Episode,
  | 'version'
  | 'referredOn'
  | 'referralSource'
  | 'referralReason'
  | 'admittedOn'
  | 'keyWorkerName'
  | 'primarySubstance'
  | 'otherSubstances'
  | 'dischargedOn'
  | 'dischargeReason'
  | 'dischargeDestination'
> & {
  readonly id: string;
  readonly episodeId: string;
  readonly standing: Standing;
  readonly recordedByName: string;
  readonly recordedAt: string;
};

/** A session as it is exported: the register of its group is another record. */
export type ExportedSession = Omit<TherapySession, 'group'>;

/** All versions of the entries of one kind that is kept by contract. */
export interface KeptOfKind {
  readonly contract: RecordContract;
  readonly rows: readonly Kept<KeptEntry<RecordInput>>[];
}

/** Everything logged about a person, oldest first, with what was corrected or withdrawn. */
export interface PatientExport {
  readonly timeZone: string;
  readonly cravings: readonly Kept<Craving>[];
  readonly useDays: readonly Kept<UseDay>[];
  readonly sessions: readonly Kept<ExportedSession>[];
  readonly events: readonly Kept<EventMark>[];
  /** Every version of every episode's frame. */
  readonly episodes: readonly EpisodeVersion[];
  readonly phases: readonly (Kept<Phase> & { readonly recordedByName: string })[];
  /** What is kept by contract, of all domains, a kind each. */
  readonly kept: readonly KeptOfKind[];
}

export const STANDING_CODES = [
  { key: 'counts', label: 'Counts in charts and reports' },
  { key: 'corrected', label: 'Corrected by a later entry' },
  { key: 'withdrawn', label: 'Withdrawn' },
] as const;
