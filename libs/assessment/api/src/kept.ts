import { recordKind, type KeptTable } from '@cairn/patients-api';
import { ASSESSMENT_TABLE } from './assessments/assessment.entity';
import { SCHEDULE_CHANGE_TABLE } from './due/schedule-change.entity';
import { OWN_ITEM_TABLE, OWN_RATING_TABLE } from './own-items/own-item.entity';

/** Every kind of entry of this domain that is kept by contract. */
const TABLES = [ASSESSMENT_TABLE, OWN_ITEM_TABLE, OWN_RATING_TABLE, SCHEDULE_CHANGE_TABLE] as unknown as KeptTable[];

export const keptKinds = TABLES.map((table) => recordKind(table));
export const keptEntities = TABLES.map(({ entity }) => entity);
