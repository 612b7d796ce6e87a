import type { AllergyInput } from '../allergies/allergy';

export function anAllergy(differing: Partial<AllergyInput> = {}): AllergyInput {
  return {
    id: '01930000-0000-7000-8000-0000000000a1',
    episodeId: null,
    notedOn: '2026-03-02',
    finding: 'allergy',
    toWhat: 'Penicillin',
    reactions: ['rash'],
    severity: 'mild',
    source: 'patient',
    note: '',
    ...differing,
  };
}
