import type { Statement } from '@cairn/shared-api';
import { statementsOf } from '@cairn/patients-api';

export const CRAVING_STATEMENTS = statementsOf({
  kind: 'craving',
  columns: `record.occurred_at AS "occurredAt", record.local_day AS "localDay", record.substance, record.intensity, record.worst24h,
    record.duration_minutes AS "durationMinutes", record.times_since_last AS "timesSinceLast", record.triggers,
    record.acted_on AS "actedOn", record.coping, record.coping_helped AS "copingHelped", record.source, record.note,
    record.check_in_id AS "checkInId"`,
  between: 'record.local_day BETWEEN $3 AND $4',
  order: 'record.occurred_at',
});

/** The hot path: one prepared insert. Order of the values as in `CravingService.insert`. */
export const CRAVING_INSERT: Statement = {
  name: 'craving-insert',
  text: `INSERT INTO craving (clinic_id, id, patient_id, episode_id, occurred_at, local_day, substance, intensity, worst24h,
      duration_minutes, times_since_last, triggers, acted_on, coping, coping_helped, source, note,
      recorded_by, replaces, correction_reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
    RETURNING id, recorded_at`,
};
