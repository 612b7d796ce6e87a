import type { RecordKindForm } from '@cairn/patients-context';
import {
  WITHDRAWAL_CHECK,
  WITHDRAWAL_SYMPTOMS,
  type WithdrawalCheckInput,
  type WithdrawalSymptom,
} from '@cairn/tracking-domain';

const NOT_ASKED = Object.fromEntries(WITHDRAWAL_SYMPTOMS.map(({ key }) => [key, null])) as Record<
  WithdrawalSymptom,
  null
>;

export const WITHDRAWAL_CHECK_FORM: RecordKindForm<WithdrawalCheckInput> = {
  contract: WITHDRAWAL_CHECK,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    day: today,
    ...NOT_ASKED,
    suicidalThoughts: null,
    note: '',
  }),
  fields: () => import('./withdrawal-check-fields').then((m) => m.WithdrawalCheckFields),
};
