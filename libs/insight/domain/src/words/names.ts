import { type PhaseKind, SUBSTANCES } from '@cairn/patients-domain';
import { labelOf, midSentence } from '@cairn/shared-util';

/** A substance as it reads inside a sentence: "ketamine", "PCP". The text names it where the key is not enough. */
export function substanceName(key: string, text = ''): string {
  return text === '' ? midSentence(labelOf(SUBSTANCES.codes, key)) : text;
}

const PHASE_NAMES: Readonly<Record<PhaseKind, string>> = {
  assessment: 'assessment',
  withdrawal_management: 'detox',
  residential_rehab: 'rehab',
  structured_community: 'the community programme',
  aftercare: 'aftercare',
};

/** A phase as it reads inside a sentence: "detox", "the community programme". */
export function phaseName(kind: PhaseKind): string {
  return PHASE_NAMES[kind];
}
