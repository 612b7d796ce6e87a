import { entriesSql, statementsOf, type RecordTable } from '@cairn/patients-api';
import type { Statement } from '@cairn/shared-api';

const TABLE: RecordTable = {
  kind: 'flag',
  columns: `record.rule, record.rule_version AS "ruleVersion", record.severity, record.evidence,
    record.raised_at AS "raisedAt", record.raised_on AS "raisedOn", record.status, record.snoozed_until AS "snoozedUntil"`,
  between: 'record.raised_on BETWEEN $3 AND $4',
  order: 'record.raised_at',
};

export const FLAG_STATEMENTS = statementsOf(TABLE);

/** Every flag of a person in its last version, the oldest first. $1 clinic, $2 patient. */
export const FLAGS_OF_PERSON: Statement = {
  name: 'flags-of-person',
  text: entriesSql(
    TABLE,
    'WHERE record.clinic_id = $1 AND record.patient_id = $2 AND record.standing ORDER BY record.raised_at, record.id',
  ),
};

/** Every flag of the clinic that is open or acknowledged, with the person it is about. $1 clinic. */
export const FLAGS_OF_CLINIC: Statement = {
  name: 'flags-of-clinic',
  text: entriesSql(
    {
      ...TABLE,
      columns: `${TABLE.columns}, json_build_object('patientId', person.patient_id, 'givenName', person.given_name,
        'familyName', person.family_name, 'preferredName', person.preferred_name, 'localNumber', person.local_number) AS person`,
    },
    `JOIN patient_details person
       ON person.clinic_id = record.clinic_id AND person.patient_id = record.patient_id AND person.standing
     WHERE record.clinic_id = $1 AND record.standing AND record.status IN ('open', 'acknowledged')`,
  ),
};

/** What became of the flags of each rule. $1 clinic. */
export const RULE_COUNTS: Statement = {
  name: 'flag-rule-counts',
  text: `SELECT rule, count(*)::int AS raised, (count(*) FILTER (WHERE status = 'actioned'))::int AS actioned,
      (count(*) FILTER (WHERE status = 'dismissed'))::int AS dismissed
    FROM flag WHERE clinic_id = $1 AND standing GROUP BY rule ORDER BY rule`,
};

/** Two entries at a time about one person would raise the same flag twice. $1 clinic, $2 patient. */
export const HOLD_FLAGS: Statement = {
  name: 'hold-flags',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || $2::uuid::text, 0))',
};

/** What was told of days of use. $1 clinic, $2 patient, $3 first and $4 last day. */
export const REPORTED_DAYS: Statement = {
  name: 'flag-reported-days',
  text: `SELECT day::text AS day, substance, state, context, source FROM use_day
    WHERE clinic_id = $1 AND patient_id = $2 AND standing AND day BETWEEN $3 AND $4`,
};
