import type { Statement } from '@cairn/shared-api';
import { entriesSql, statementsOf, type RecordTable } from '@cairn/patients-api';

const table: RecordTable = {
  kind: 'use_day',
  columns: `record.day, record.substance, record.substance_text AS "substanceText", record.state, record.amount, record.unit,
    record.precision, record.amount_low AS "amountLow", record.amount_high AS "amountHigh", record.route, record.times,
    record.setting, record.co_use AS "coUse", record.context, record.for_pain AS "forPain", record.source, record.note,
    record.check_in_id AS "checkInId"`,
  between: 'record.day BETWEEN $3 AND $4',
  order: 'record.day, record.substance, record.substance_text',
};

export const USE_DAY_STATEMENTS = statementsOf(table);

/** The entries that stand for days and substances ($3 days, $4 substances, $5 their texts, of one length), without those just sent ($6). */
export const USE_DAYS_TAKEN: Statement = {
  name: 'use-days-taken',
  text: entriesSql(
    table,
    `WHERE record.clinic_id = $1 AND record.patient_id = $2 AND record.standing
      AND (record.day, record.substance, record.substance_text) IN (SELECT * FROM unnest($3::date[], $4::text[], $5::text[]))
      AND record.id <> ALL($6::uuid[])
      ORDER BY ${table.order}`,
  ),
};

/** Clears `standing` of versions ($3) that are about to be replaced or withdrawn; answers those that stood. */
export const USE_DAYS_STAND_DOWN: Statement = {
  name: 'use-days-stand-down',
  text: `UPDATE use_day SET standing = false
    WHERE clinic_id = $1 AND patient_id = $2 AND id = ANY($3::uuid[]) AND standing RETURNING id`,
};
