import { statementsOf } from '@cairn/patients-api';

export const EVENT_MARK_STATEMENTS = statementsOf({
  kind: 'event_mark',
  columns: 'record.starts_on AS "startsOn", record.ends_on AS "endsOn", record.kind, record.label',
  between: 'record.starts_on <= $4 AND coalesce(record.ends_on, record.starts_on) >= $3',
  order: 'record.starts_on',
});
