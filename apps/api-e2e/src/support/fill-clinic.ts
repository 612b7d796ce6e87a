import { Client } from 'pg';
import { NORTH } from './fixture';

/** People of the clinic beside those of the fixture: enough that reading all of them costs more than an index. */
const PEOPLE = 2000;
const LOGGED = 12;
const REQUESTS = 20_000;

/** A log entry in twelve was corrected or withdrawn. */
const ENTRIES = `FROM generate_series(0, ${LOGGED - 1}) AS place, patient WHERE patient.clinic_id = $1 ORDER BY place, md5(patient.id::text || place)`;
const DAY = `date '2026-02-01' + place`;
const STANDS = `(place + get_byte(uuid_send(patient.id), 15)) % 12 > 0`;

/** $1 clinic, $2 who wrote it. */
const ROWS: readonly string[] = [
  `INSERT INTO patient (clinic_id, id, registered_by) SELECT $1, gen_random_uuid(), $2 FROM generate_series(1, ${PEOPLE})`,
  // Like somebody of the fixture, but for what is one person's own.
  `INSERT INTO patient_details SELECT made.*
   FROM patient_details AS one, patient, LATERAL jsonb_populate_record(one, jsonb_build_object(
     'id', gen_random_uuid(), 'patient_id', patient.id, 'local_number', patient.id, 'local_key', patient.id, 'nhs_number', NULL)) AS made
   WHERE one.clinic_id = $1 AND one.patient_id = '${NORTH.otherPatient.id}' AND patient.clinic_id = $1
     AND patient.id NOT IN (SELECT patient_id FROM patient_details WHERE clinic_id = $1)`,
  `INSERT INTO episode (clinic_id, id, patient_id, opened_by) SELECT $1, gen_random_uuid(), id, $2
   FROM patient WHERE clinic_id = $1 AND id NOT IN (SELECT patient_id FROM episode WHERE clinic_id = $1)`,
  `INSERT INTO episode_details (clinic_id, id, episode_id, patient_id, version, referred_on, referral_source, referral_reason, primary_substance,
     other_substances, recorded_by, discharged_on, discharge_reason, standing)
   SELECT $1, gen_random_uuid(), id, patient_id, 10 + version, '2025-10-01', 'self', '', 'ketamine', '{}', $2, '2025-11-01', 'completed_drug_free', version = 1
   FROM episode, generate_series(0, 1) AS version
   WHERE clinic_id = $1 AND id NOT IN (SELECT episode_id FROM episode_details WHERE clinic_id = $1)`,
  `INSERT INTO phase (clinic_id, id, episode_id, patient_id, kind, setting, starts_on, ends_on, change_reason, recorded_by, standing)
   SELECT $1, gen_random_uuid(), id, patient_id, 'assessment', 'community', date '2025-10-01' + 3 * place, date '2025-10-03' + 3 * place, '', $2, place > 0
   FROM episode, generate_series(0, 3) AS place WHERE clinic_id = $1`,
  `INSERT INTO care_team_member (clinic_id, id, episode_id, patient_id, member_id, recorded_by)
   SELECT $1, gen_random_uuid(), id, patient_id, $2, $2 FROM episode WHERE clinic_id = $1`,
  `INSERT INTO craving (clinic_id, id, patient_id, occurred_at, local_day, substance, intensity, triggers, coping, source, note, recorded_by, standing)
   SELECT $1, gen_random_uuid(), patient.id, (${DAY}) + time '12:00', ${DAY}, 'ketamine', 3, '{}', '{}', 'patient', '', $2, ${STANDS} ${ENTRIES}`,
  `INSERT INTO use_day (clinic_id, id, patient_id, day, substance, substance_text, state, co_use, context, source, note, recorded_by, standing)
   SELECT $1, gen_random_uuid(), patient.id, ${DAY}, 'ketamine', '', 'no', '{}', 'non_prescribed', 'patient', '', $2, ${STANDS} ${ENTRIES}`,
  `INSERT INTO therapy_session (clinic_id, id, patient_id, starts_at, local_day, session_type, attendance, goals, absence_reason, note, recorded_by, standing)
   SELECT $1, gen_random_uuid(), patient.id, (${DAY}) + time '10:00', ${DAY}, 'key_work', '5', '{}', '', '', $2, ${STANDS} ${ENTRIES}`,
  `INSERT INTO therapy_session_staff (clinic_id, therapy_session_id, member_id) SELECT $1, id, $2 FROM therapy_session WHERE clinic_id = $1`,
  `INSERT INTO event_mark (clinic_id, id, patient_id, starts_on, kind, label, recorded_by, standing)
   SELECT $1, gen_random_uuid(), patient.id, ${DAY}, 'review', 'Review', $2, ${STANDS} ${ENTRIES}`,
  `INSERT INTO retraction (clinic_id, id, patient_id, record_kind, record_id, reason, recorded_by)
   SELECT $1, gen_random_uuid(), patient_id, 'craving', id, '', $2 FROM craving WHERE clinic_id = $1 AND NOT standing`,
  // One request in five hundred is the writer's own, the others are of colleagues who have left.
  `INSERT INTO audit_event (clinic_id, at, id, actor_id, session, action, outcome, request_id, leaf)
   SELECT $1, now() - place * interval '30 seconds', gen_random_uuid(), CASE WHEN place % 500 = 0 THEN $2::uuid ELSE gen_random_uuid() END,
     '', 'patient.read', 'done', '', '' FROM generate_series(1, ${REQUESTS}) AS place`,
  `INSERT INTO audit_subject (clinic_id, at, event_id, patient_id)
   SELECT event.clinic_id, event.at, event.id, patient.id
   FROM (SELECT *, row_number() OVER () % ${PEOPLE} AS place FROM audit_event WHERE clinic_id = $1) AS event
   JOIN (SELECT id, row_number() OVER () - 1 AS place FROM patient WHERE clinic_id = $1) AS patient USING (place)`,
];

/** Fills the north clinic with people, each with a record of some length, and with a trail of requests. */
export async function fillClinic(ownerUrl: string): Promise<void> {
  const by = NORTH.clinician.membershipId;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // The test server commits lazily, and VACUUM marks no page visible whose commits are not on disk yet.
    await owner.query('SET synchronous_commit = on');
    await owner.query('BEGIN');
    await owner.query(`SET LOCAL app.clinic_id = '${NORTH.clinicId}'`);
    for (const rows of ROWS) await owner.query(rows, rows.includes('$2') ? [NORTH.clinicId, by] : [NORTH.clinicId]);
    await owner.query('COMMIT');
    await owner.query('VACUUM (ANALYZE)');
  } finally {
    await owner.end();
  }
}
