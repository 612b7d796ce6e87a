import { recordKind, type KeptTable } from '@cairn/patients-api';
import { ALLERGY_TABLE } from './allergies/allergy.entity';
import { DIAGNOSIS_TABLE } from './diagnoses/diagnosis.entity';
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
];

export const keptKinds = TABLES.map((table) => recordKind(table));
export const keptEntities = TABLES.map(({ entity }) => entity);
