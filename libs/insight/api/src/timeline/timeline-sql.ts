import type { Statement } from '@cairn/shared-api';
import { epochDays, place, seekAround } from '../sql-pieces';
import { LATE_AFTER_DAYS, LATE_AFTER_HOURS } from '@cairn/patients-domain';

/**
 * The patient page in one statement that answers the JSON as text. Parameters of every statement here:
 * $1 clinic, $2 patient, $3 and $4 first and last clinic-local day, both included.
 */
const CLINIC_AND_PATIENT = 'clinic_id = $1 AND patient_id = $2 AND standing';
const DAYS = 'local_day BETWEEN $3::date AND $4::date';

/** One JSON array from a column of ordered rows. Rows become one text here and nothing per row is left to Node. */
const column = (expression: string): string => `'[' || coalesce(string_agg(${expression}, ','), '') || ']'`;
const integers = (expression: string): string => column(`(${expression})::text`);
const nullable = (expression: string): string => column(`coalesce((${expression})::text, 'null')`);
const texts = (expression: string): string => column(`to_json(${expression})::text`);
const epochSeconds = (instant: string): string => `floor(extract(epoch FROM ${instant}))::bigint`;

/** A JSON object of columns made from an ordered row source. */
function columns(members: Readonly<Record<string, string>>, rows: string): string {
  const pairs = Object.entries(members).map(([name, expression]) => `'"${name}":' || ${expression}`);
  return `SELECT '{' || ${pairs.join(` || ',' || `)} || '}' AS columns FROM (${rows}) AS ordered`;
}

/** Read from the covering index `craving_chart` alone. */
export const CRAVING_COLUMNS = columns(
  {
    t: integers(epochSeconds('occurred_at')),
    day: integers(epochDays('local_day')),
    substance: integers(place('substance')),
    intensity: integers('intensity'),
    source: integers(place('source')),
    late: integers(`(recorded_at > occurred_at + interval '${LATE_AFTER_HOURS} hours')::int`),
  },
  `SELECT occurred_at, local_day, substance, intensity, source, recorded_at FROM craving
    WHERE ${CLINIC_AND_PATIENT} AND ${seekAround('occurred_at', '$3::date', '$4::date')} AND ${DAYS} ORDER BY occurred_at`,
);

/** Read from the covering index `use_day_chart` alone. $5 is the clinic's zone. */
export const USE_DAY_COLUMNS = columns(
  {
    day: integers(epochDays('day')),
    substance: integers(place('substance')),
    substanceText: texts('substance_text'),
    state: integers(place('state')),
    amount: nullable('trim_scale(amount)'),
    amountLow: nullable('trim_scale(amount_low)'),
    amountHigh: nullable('trim_scale(amount_high)'),
    unit: nullable(place('unit')),
    precision: nullable(place('precision')),
    source: integers(place('source')),
    context: integers(place('context')),
    late: integers(`((recorded_at AT TIME ZONE $5)::date > day + ${LATE_AFTER_DAYS})::int`),
  },
  `SELECT day, substance, substance_text, state, amount, amount_low, amount_high, unit, "precision", source, context,
      recorded_at FROM use_day
    WHERE ${CLINIC_AND_PATIENT} AND day BETWEEN $3::date AND $4::date ORDER BY day`,
);

/** Read from the covering index `therapy_session_chart` alone. */
export const SESSION_COLUMNS = columns(
  {
    t: integers(epochSeconds('starts_at')),
    day: integers(epochDays('local_day')),
    type: integers(place('session_type')),
    attendance: integers(place('attendance')),
    minutes: nullable('minutes'),
  },
  `SELECT starts_at, local_day, session_type, attendance, minutes FROM therapy_session
    WHERE ${CLINIC_AND_PATIENT} AND ${seekAround('starts_at', '$3::date', '$4::date')} AND ${DAYS} ORDER BY starts_at`,
);

const PHASES = `SELECT coalesce(json_agg(json_build_object(
    'kind', kind, 'startsOn', starts_on, 'endsOn', ends_on, 'plannedStart', planned_start, 'plannedEnd', planned_end,
    'plannedMinutesPerWeek', planned_minutes_per_week) ORDER BY starts_on), '[]')
  FROM phase WHERE phase.clinic_id = $1 AND phase.episode_id = latest.episode_id AND phase.standing`;

/** The episode that `currentEpisode` of patients/domain takes, which is its oracle in the tests. $1 clinic. */
export const latestEpisode = (
  patient: string,
): string => `SELECT episode_id, referred_on, admitted_on, discharged_on, primary_substance, other_substances
  FROM episode_details WHERE clinic_id = $1 AND patient_id = ${patient} AND standing
  ORDER BY discharged_on DESC NULLS FIRST, referred_on DESC, episode_id DESC LIMIT 1`;

const EPISODE = `SELECT json_build_object(
    'id', episode_id, 'primarySubstance', primary_substance, 'otherSubstances', other_substances,
    'referredOn', referred_on, 'admittedOn', admitted_on, 'dischargedOn', discharged_on, 'phases', (${PHASES}))::text
  FROM (${latestEpisode('$2')}) AS latest`;

const EVENTS = `SELECT coalesce(json_agg(json_build_object(
    'startsOn', starts_on, 'endsOn', ends_on, 'kind', kind, 'label', label) ORDER BY starts_on, ends_on, label), '[]')::text
  FROM event_mark
  WHERE ${CLINIC_AND_PATIENT} AND starts_on <= $4::date AND coalesce(ends_on, starts_on) >= $3::date`;

/** The day at one end of a log, read from the end of its index. */
const edge = (table: string, { day, by, last }: { day: string; by: string; last: boolean }): string =>
  `(SELECT ${day} FROM ${table} WHERE ${CLINIC_AND_PATIENT} ORDER BY ${by}${last ? ' DESC' : ''} LIMIT 1)`;
const edges = (last: boolean): string =>
  [
    edge('craving', { day: 'local_day', by: 'occurred_at', last }),
    edge('use_day', { day: 'day', by: 'day', last }),
    edge('therapy_session', { day: 'local_day', by: 'starts_at', last }),
  ].join(', ');

const orNull = (read: string): string => `coalesce((${read}), 'null')`;
const quoted = (day: string): string => `coalesce('"' || ${day} || '"', 'null')`;

/** Parameters: $1 clinic, $2 patient, $3 first day, $4 last day, $5 zone, $6 the clinic's today. Answers one row. */
export const TIMELINE_STATEMENT: Statement = {
  name: 'timeline',
  text: `SELECT '{"patientId":"' || $2::uuid || '","today":"' || $6::date || '","timeZone":' || to_json($5::text)
    || ',"from":"' || $3::date || '","to":"' || $4::date || '","episode":' || ${orNull(EPISODE)}
    || ',"firstDay":' || ${quoted(`least(${edges(false)})`)}
    || ',"lastDay":' || ${quoted(`greatest(${edges(true)})`)}
    || ',"cravings":' || (${CRAVING_COLUMNS})
    || ',"useDays":' || (${USE_DAY_COLUMNS})
    || ',"sessions":' || (${SESSION_COLUMNS})
    || ',"events":' || (${EVENTS}) || '}' AS timeline`,
};

/** The craving part alone, for the test that counts its buffers. */
export const CRAVING_READ: Statement = { name: 'timeline-cravings', text: CRAVING_COLUMNS };
