import type { Episode, EpisodeInput, ReferralSource, SubstanceKey } from '@cairn/patients-domain';

/** An episode's frame as it is typed: days and choices may still be missing. Two places for other substances. */
export interface EpisodeEntry {
  readonly referredOn: string | null;
  readonly referralSource: ReferralSource | '';
  readonly referralReason: string;
  readonly admittedOn: string | null;
  /** Empty for nobody yet. */
  readonly keyWorkerId: string;
  readonly primarySubstance: SubstanceKey;
  readonly otherSubstance: SubstanceKey | '';
  readonly furtherSubstance: SubstanceKey | '';
}

export const emptyEpisode = (): EpisodeEntry => ({
  referredOn: null,
  referralSource: '',
  referralReason: '',
  admittedOn: null,
  keyWorkerId: '',
  primarySubstance: 'ketamine',
  otherSubstance: '',
  furtherSubstance: '',
});

export function entryOfEpisode(episode: Episode): EpisodeEntry {
  const { referredOn, referralSource, referralReason, admittedOn, keyWorkerId, primarySubstance } = episode;
  const [otherSubstance, furtherSubstance] = episode.otherSubstances;
  const people = { keyWorkerId: keyWorkerId ?? '' };
  const substances = {
    primarySubstance,
    otherSubstance: otherSubstance ?? '',
    furtherSubstance: furtherSubstance ?? '',
  } as const;
  return { referredOn, referralSource, referralReason, admittedOn, ...people, ...substances };
}

/** The entry in the shape of the contract, for its schema to judge. */
export function frameOf(entry: EpisodeEntry): Record<keyof EpisodeInput, unknown> {
  const { otherSubstance, furtherSubstance, keyWorkerId, ...frame } = entry;
  return {
    ...frame,
    keyWorkerId: keyWorkerId === '' ? null : keyWorkerId,
    otherSubstances: [otherSubstance, furtherSubstance].filter((key) => key !== ''),
  };
}
