import { recordKind, type KeptTable } from '@cairn/patients-api';
import { REFERRAL_TABLE } from './referrals/referral.entity';

/** Every kind of entry of this domain that is kept by contract. */
const TABLES: readonly KeptTable[] = [REFERRAL_TABLE];

export const keptKinds = TABLES.map((table) => recordKind(table));
export const keptEntities = TABLES.map(({ entity }) => entity);
