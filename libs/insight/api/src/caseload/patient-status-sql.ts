import type { Statement } from '@cairn/shared-api';
import { attendanceThat, epochDays, seekAround } from '../sql-pieces';
import { latestEpisode } from '../timeline/timeline-sql';

/**
 * How a status row is made from the record; the pure functions of insight/domain are its oracle in the tests.
 * $1 clinic, $2 the clinic's today. The 28 days end yesterday; today's cravings are shown too, today's use is not over.
 */
const FIRST = '($2::date - 28)';
const TODAY = '$2::date';
const THIS_PATIENT = 'clinic_id = $1 AND patient_id = chosen.patient_id AND standing';

const CRAVED = `SELECT coalesce(array_agg(${epochDays('local_day')} ORDER BY local_day, occurred_at), '{}') AS days,
    coalesce(array_agg(intensity ORDER BY local_day, occurred_at), '{}') AS intensities
  FROM craving
  WHERE ${THIS_PATIENT} AND ${seekAround('occurred_at', FIRST, TODAY)} AND local_day BETWEEN ${FIRST} AND ${TODAY}
    AND substance = latest.primary_substance`;

/** Prescribed use says nothing of any other use on that day; a context that nobody knows counts as use. */
const LETTERS = `SELECT string_agg(coalesce(letter, '-'), '' ORDER BY shown.day) AS letters
  FROM (SELECT ${FIRST} + place AS day FROM generate_series(0, 27) AS place) AS shown
  LEFT JOIN (
    SELECT day, CASE state WHEN 'yes' THEN CASE WHEN context IN ('non_prescribed', 'unknown') THEN 'u' END
      WHEN 'no' THEN 'n' WHEN 'unknown' THEN 'k' END AS letter
    FROM use_day
    WHERE ${THIS_PATIENT} AND day BETWEEN ${FIRST} AND ${TODAY} - 1
      AND substance = latest.primary_substance AND substance_text = ''
  ) AS known ON known.day = shown.day`;

const HELD = `SELECT count(*) FILTER (WHERE attendance = ANY (${attendanceThat('attended')})) AS attended,
    count(*) FILTER (WHERE attendance = ANY (${attendanceThat('attended', 'missed')})) AS booked
  FROM therapy_session
  WHERE ${THIS_PATIENT} AND ${seekAround('starts_at', FIRST, TODAY)} AND local_day BETWEEN ${FIRST} AND ${TODAY} - 1`;

/** A session that is only booked, a day to come whatever is known of it, and a day that nobody asked about, say nothing yet. */
const LAST_DATA = `SELECT greatest(
    (SELECT local_day FROM craving WHERE ${THIS_PATIENT} ORDER BY occurred_at DESC LIMIT 1),
    (SELECT day FROM use_day WHERE ${THIS_PATIENT} AND state <> 'not_asked' ORDER BY day DESC LIMIT 1),
    (SELECT local_day FROM therapy_session WHERE ${THIS_PATIENT} AND attendance <> '0' AND local_day <= ${TODAY}
      ORDER BY starts_at DESC LIMIT 1)
  ) AS day`;

const COLUMNS = [
  'as_of',
  'substance',
  'craving_day',
  'craving_intensity',
  'use_days',
  'attended',
  'booked',
  'last_data_day',
] as const;

/** One statement that makes the rows of the chosen patients; people without an episode have none. */
const upsert = (chosen: string): string => `INSERT INTO patient_status (clinic_id, patient_id, ${COLUMNS.join(', ')})
  SELECT $1, chosen.patient_id, ${TODAY}, latest.primary_substance, craved.days, craved.intensities, used.letters,
    held.attended, held.booked, last_data.day
  FROM (${chosen}) AS chosen
  CROSS JOIN LATERAL (${latestEpisode('chosen.patient_id')}) AS latest
  CROSS JOIN LATERAL (${CRAVED}) AS craved
  CROSS JOIN LATERAL (${LETTERS}) AS used
  CROSS JOIN LATERAL (${HELD}) AS held
  CROSS JOIN LATERAL (${LAST_DATA}) AS last_data
  ORDER BY chosen.patient_id
  ON CONFLICT (clinic_id, patient_id) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/**
 * Two writers about one patient wait for each other here, before the statement that reads the record begins, so that
 * the second one sees the entry of the first. $1 clinic, $2 the patients: a lock belongs to no table, so its key holds both.
 */
export const ONE_WRITER_AT_A_TIME: Statement = {
  name: 'status-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || patient_id::text, 0))
    FROM (SELECT unnest($2::uuid[]) AS patient_id ORDER BY 1) AS chosen`,
};

/** $3 the patients that were written about. */
export const STATUS_OF_WRITTEN: Statement = {
  name: 'status-of-written',
  text: upsert('SELECT unnest($3::uuid[]) AS patient_id'),
};

/**
 * Everyone in the clinic with an open episode whose row is missing or of another day. A row that a writer has just
 * made for today is left alone: it may know an entry that this statement began too early to see.
 */
export const STATUS_OF_STALE: Statement = {
  name: 'status-of-stale',
  text: `${upsert(`SELECT open.patient_id FROM episode_details AS open
      LEFT JOIN patient_status AS kept ON kept.clinic_id = $1 AND kept.patient_id = open.patient_id
      WHERE open.clinic_id = $1 AND open.standing AND open.discharged_on IS NULL AND kept.as_of IS DISTINCT FROM $2::date`)}
    WHERE patient_status.as_of <> excluded.as_of`,
};
