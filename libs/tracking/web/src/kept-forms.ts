import type { RecordKindForm } from '@cairn/patients-context';
import { ADVERSE_EVENT_FORM } from './adverse-events/adverse-event-form';
import { ALLERGY_FORM } from './allergies/allergy-form';
import { BLADDER_CHECK_FORM } from './bladder/bladder-check-form';
import { BODY_CHECK_FORM } from './body/body-check-form';
import { DIAGNOSIS_FORM } from './diagnoses/diagnosis-form';
import { DRUG_TEST_FORM } from './drug-tests/drug-test-form';
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
  DRUG_TEST_FORM,
  ADVERSE_EVENT_FORM,
  BLADDER_CHECK_FORM,
  BODY_CHECK_FORM,
];
