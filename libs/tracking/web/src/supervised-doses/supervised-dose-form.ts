import type { RecordKindForm } from '@cairn/patients-context';
import { SUPERVISED_DOSE, type SupervisedDoseInput } from '@cairn/tracking-domain';

export const SUPERVISED_DOSE_FORM: RecordKindForm<SupervisedDoseInput> = {
  contract: SUPERVISED_DOSE,
  empty: ({ episodeId }) => ({
    id: '',
    episodeId,
    givenAt: new Date().toISOString(),
    product: 'esketamine',
    indication: '',
    doseMg: null,
    doseMgPerKg: null,
    route: 'intranasal',
    supervised: null,
    observationMinutes: null,
    systolicBefore: null,
    diastolicBefore: null,
    systolicAfter: null,
    diastolicAfter: null,
    dissociation: null,
    dissociationScale: '',
    takeHomeMg: null,
    prescriber: '',
    consented: null,
    bladderChecked: null,
    note: '',
  }),
  fields: () => import('./supervised-dose-fields').then((m) => m.SupervisedDoseFields),
};
