import { recordKind, type KeptTable } from '@cairn/patients-api';
import { ADVERSE_EVENT_TABLE } from './adverse-events/adverse-event.entity';
import { ALLERGY_TABLE } from './allergies/allergy.entity';
import { BLADDER_CHECK_TABLE } from './bladder/bladder-check.entity';
import { BODY_CHECK_TABLE } from './body/body-check.entity';
import { DIAGNOSIS_TABLE } from './diagnoses/diagnosis.entity';
import { DRUG_TEST_TABLE } from './drug-tests/drug-test.entity';
import { MEDICINE_TABLE } from './medicines/medicine.entity';
import { OBSERVATION_TABLE } from './observations/observation.entity';
import { SUPERVISED_DOSE_TABLE } from './supervised-doses/supervised-dose.entity';
import { WITHDRAWAL_CHECK_TABLE } from './withdrawal/withdrawal-check.entity';

/** Every kind of entry of this domain that is kept by contract. */
const TABLES: readonly KeptTable[] = [
  ALLERGY_TABLE,
  WITHDRAWAL_CHECK_TABLE,
  OBSERVATION_TABLE,
  MEDICINE_TABLE,
  SUPERVISED_DOSE_TABLE,
  DIAGNOSIS_TABLE,
  DRUG_TEST_TABLE,
  ADVERSE_EVENT_TABLE,
  BLADDER_CHECK_TABLE,
  BODY_CHECK_TABLE,
];

export const keptKinds = TABLES.map((table) => recordKind(table));
export const keptEntities = TABLES.map(({ entity }) => entity);
