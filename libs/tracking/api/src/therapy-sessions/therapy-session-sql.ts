import { statementsOf } from '@cairn/patients-api';

/** Staff of a session by name; ids and names in one order. */
const staff = (column: string): string => `ARRAY(
    SELECT member.${column} FROM therapy_session_staff led
    JOIN membership member ON member.clinic_id = led.clinic_id AND member.id = led.member_id
    WHERE led.clinic_id = record.clinic_id AND led.therapy_session_id = record.id
    ORDER BY member.display_name, member.id)`;

export const THERAPY_SESSION_STATEMENTS = statementsOf({
  kind: 'therapy_session',
  columns: `record.starts_at AS "startsAt", record.local_day AS "localDay", record.session_type AS "sessionType", record.attendance,
    record.minutes, record.mode, record.goals, record.absence_reason AS "absenceReason", record.note,
    ${staff('id')} AS "staffIds", ${staff('display_name')} AS "staffNames"`,
  between: 'record.local_day BETWEEN $3 AND $4',
  order: 'record.starts_at',
});
