import type { RecordKindForm } from '@cairn/patients-context';
import { DRUG_TEST, type DrugTestInput } from '@cairn/tracking-domain';

export const DRUG_TEST_FORM: RecordKindForm<DrugTestInput> = {
  contract: DRUG_TEST,
  empty: ({ episodeId }) => ({
    id: '',
    episodeId,
    collectedAt: new Date().toISOString(),
    declined: false,
    specimen: 'urine',
    method: 'point_of_care',
    observed: null,
    temperatureInRange: null,
    creatinine: null,
    results: [],
    reportedOn: null,
    note: '',
  }),
  fields: () => import('./drug-test-fields').then((m) => m.DrugTestFields),
};
