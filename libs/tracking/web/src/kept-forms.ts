import type { RecordKindForm } from '@cairn/patients-context';
import { ALLERGY_FORM } from './allergies/allergy-form';
import { DIAGNOSIS_FORM } from './diagnoses/diagnosis-form';
import { MEDICINE_FORM } from './medicines/medicine-form';
import { OBSERVATION_FORM } from './observations/observation-form';
import { SUPERVISED_DOSE_FORM } from './supervised-doses/supervised-dose-form';
import { WITHDRAWAL_CHECK_FORM } from './withdrawal/withdrawal-check-form';

/** The forms of every kind of entry of this domain that is kept by contract. */
export const trackingForms: readonly RecordKindForm[] = [
  ALLERGY_FORM,
  WITHDRAWAL_CHECK_FORM,
  OBSERVATION_FORM,
  MEDICINE_FORM,
  SUPERVISED_DOSE_FORM,
  DIAGNOSIS_FORM,
];
