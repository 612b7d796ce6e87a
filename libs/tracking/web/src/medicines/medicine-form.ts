import type { RecordKindForm } from '@cairn/patients-context';
import { MEDICINE, type MedicineInput } from '@cairn/tracking-domain';

export const MEDICINE_FORM: RecordKindForm<MedicineInput> = {
  contract: MEDICINE,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    event: 'prescribed',
    at: new Date().toISOString(),
    name: '',
    dose: '',
    doseMg: null,
    route: null,
    frequency: '',
    startsOn: today,
    stopsOn: null,
    prescriber: '',
    indication: '',
    supervised: null,
    givenBy: '',
    note: '',
  }),
  fields: () => import('./medicine-fields').then((m) => m.MedicineFields),
};
