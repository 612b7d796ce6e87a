import { type RecordTable, statementsOf } from '@cairn/patients-api';
import type { Statement } from '@cairn/shared-api';

/** Staff of a session by name; ids and names in one order. */
const staff = (column: string): string => `ARRAY(
    SELECT member.${column} FROM therapy_session_staff led
    JOIN membership member ON member.clinic_id = led.clinic_id AND member.id = led.member_id
    WHERE led.clinic_id = record.clinic_id AND led.therapy_session_id = record.id
    ORDER BY member.display_name, member.id)`;

/** What the whole group did, in the words that stand now. */
const GROUP = `(SELECT json_build_object('id', held.id, 'name', held.name, 'note', words.note, 'methods', words.methods)
    FROM group_session held JOIN group_session_note words
      ON words.clinic_id = held.clinic_id AND words.group_session_id = held.id AND words.standing
    WHERE held.clinic_id = record.clinic_id AND held.id = record.group_session_id)`;

const COLUMNS = `record.starts_at AS "startsAt", record.local_day AS "localDay",
    record.session_type AS "sessionType", record.attendance, record.minutes, record.planned_minutes AS "plannedMinutes",
    record.mode, record.goals, record.absence_code AS "absenceCode", record.absence_reason AS "absenceReason", record.note,
    ${GROUP} AS "group", ${staff('id')} AS "staffIds", ${staff('display_name')} AS "staffNames"`;

/** The register that a session belongs to: a correction stays in it. */
export const GROUP_OF_SESSION: Statement = {
  name: 'group-of-session',
  text: 'SELECT group_session_id AS "groupSessionId" FROM therapy_session WHERE clinic_id = $1 AND id = $2',
};

export const THERAPY_SESSION_TABLE: RecordTable = {
  kind: 'therapy_session',
  columns: COLUMNS,
  between: 'record.local_day BETWEEN $3 AND $4',
  order: 'record.starts_at',
};

export const THERAPY_SESSION_STATEMENTS = statementsOf(THERAPY_SESSION_TABLE);
