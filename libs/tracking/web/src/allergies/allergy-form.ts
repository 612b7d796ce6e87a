import type { RecordKindForm } from '@cairn/patients-context';
import { ALLERGY, type AllergyInput } from '@cairn/tracking-domain';

export const ALLERGY_FORM: RecordKindForm<AllergyInput> = {
  contract: ALLERGY,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    notedOn: today,
    finding: 'allergy',
    toWhat: '',
    reactions: [],
    severity: null,
    source: 'patient',
    note: '',
  }),
  fields: () => import('./allergy-fields').then((m) => m.AllergyFields),
};
