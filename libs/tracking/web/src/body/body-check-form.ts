import type { RecordKindForm } from '@cairn/patients-context';
import { BODY_CHECK, type BodyCheckInput } from '@cairn/tracking-domain';

export const BODY_CHECK_FORM: RecordKindForm<BodyCheckInput> = {
  contract: BODY_CHECK,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    checkedOn: today,
    kCramps: null,
    noseBleeding: null,
    septumDamage: null,
    bowel: null,
    weight: null,
    height: null,
    sleepHours: null,
    source: 'patient',
    note: '',
  }),
  fields: () => import('./body-check-fields').then((m) => m.BodyCheckFields),
};
