import { recordKind, type KeptTable } from '@cairn/patients-api';
import { ALLERGY_TABLE } from './allergies/allergy.entity';

/** Every kind of entry of this domain that is kept by contract. */
const TABLES: readonly KeptTable[] = [ALLERGY_TABLE];

export const keptKinds = TABLES.map((table) => recordKind(table));
export const keptEntities = TABLES.map(({ entity }) => entity);
