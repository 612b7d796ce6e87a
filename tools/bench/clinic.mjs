import { hash } from '@node-rs/argon2';
import pg from 'pg';

/** The shape of the load: 200 people, every fifth with a full chart, over two years. */
const PEOPLE = 200;
const EVERY = 5;
const DAYS = 730;
const FULL = { craving: 730, use_day: 200, therapy_session: 104 };
const LIGHT = { craving: 250, use_day: 70, therapy_session: 46 };

const clinicId = '018e0000-0000-7000-8000-000000000001';
const accountId = '018e0000-0000-7000-8000-000000000002';
const memberId = '018e0000-0000-7000-8000-000000000003';
const account = { email: 'bench@clinic.example', password: 'many-people-many-mornings' };

const idOf = (kind, number) => `018e0000-0000-700${kind}-8000-${number.toString(16).padStart(12, '0')}`;
const numbers = Array.from({ length: PEOPLE }, (_, place) => place);
const isFull = (number) => number % EVERY === 0;

/** A UUID of version 7 of an instant and a number, as SQL. */
const idAt = (instant, number) => `(
  substr(lpad(to_hex(floor(extract(epoch FROM ${instant}) * 1000)::bigint), 12, '0'), 1, 8) || '-' ||
  substr(lpad(to_hex(floor(extract(epoch FROM ${instant}) * 1000)::bigint), 12, '0'), 9, 4) ||
  '-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/**
 * Every entry of a log: person \`p\`, its number \`n\` of \`many\`, spread over the two years before $3, at an hour of the day
 * that differs by person, so that people's rows lie between each other as they arrive.
 */
const ENTRIES = `
  SELECT p, n, many, p * 100000 + n AS serial,
    ('018e0000-0000-7001-8000-' || lpad(to_hex(p), 12, '0'))::uuid AS patient_id,
    ('018e0000-0000-7002-8000-' || lpad(to_hex(p), 12, '0'))::uuid AS episode_id,
    ($3::date - ${DAYS} + (n * ${DAYS} / many))::timestamp AT TIME ZONE 'UTC'
      + make_interval(hours => 8 + (p + n) % 12, mins => (p * 7 + n * 13) % 60) AS at
  FROM generate_series(0, ${PEOPLE - 1}) AS p
  CROSS JOIN LATERAL (SELECT CASE WHEN p % ${EVERY} = 0 THEN $4::int ELSE $5::int END AS many) AS share
  CROSS JOIN LATERAL generate_series(0, many - 1) AS n`;

const FRAME = 'clinic_id, id, patient_id, episode_id, recorded_by, recorded_at';
const frame = (at) =>
  `$1::uuid, ${idAt(at, 'serial')}, patient_id, episode_id, $2::uuid, ${at} + interval '20 minutes'`;

const LOGS = {
  craving: `INSERT INTO craving (${FRAME}, occurred_at, local_day, substance, intensity, worst24h, duration_minutes, triggers, acted_on, coping, source, note)
    SELECT ${frame('at')}, at, (at AT TIME ZONE 'Europe/London')::date, 'ketamine', (p * 3 + n * 7) % 11, NULL, 10,
      ARRAY['stress', 'boredom'], 'no', ARRAY['call_someone'], 'patient',
      CASE WHEN n % 3 = 0 THEN 'Felt it on the way home, rang a friend first.' ELSE '' END
    FROM (${ENTRIES}) AS entry ORDER BY at, p`,
  use_day: `INSERT INTO use_day (${FRAME}, day, substance, substance_text, state, amount, unit, "precision", co_use, context, source, note)
    SELECT ${frame('at')}, (at AT TIME ZONE 'Europe/London')::date, 'ketamine', '', CASE WHEN n % 4 = 0 THEN 'yes' ELSE 'no' END,
      CASE WHEN n % 4 = 0 THEN 0.5 + n % 3 END, CASE WHEN n % 4 = 0 THEN 'g' END, CASE WHEN n % 4 = 0 THEN 'estimate' END,
      '{}', 'non_prescribed', 'patient', ''
    FROM (${ENTRIES}) AS entry ORDER BY at, p`,
  therapy_session: `INSERT INTO therapy_session (${FRAME}, starts_at, local_day, session_type, attendance, minutes, mode, goals, absence_reason, note)
    SELECT ${frame('at')}, at, (at AT TIME ZONE 'Europe/London')::date, CASE WHEN n % 2 = 0 THEN 'key_work' ELSE 'cbt' END,
      CASE WHEN n % 9 = 0 THEN '3' ELSE '5' END, CASE WHEN n % 9 = 0 THEN NULL ELSE 50 END, 'in_person', '{}', '', ''
    FROM (${ENTRIES}) AS entry ORDER BY at, p`,
};

const PATIENTS = `INSERT INTO patient (clinic_id, id, registered_by) SELECT $1, unnest($3::uuid[]), $2`;
const DETAILS = `INSERT INTO patient_details (clinic_id, id, patient_id, version, given_name, family_name, given_key, family_key,
    preferred_name, pronouns, birth_date, birth_precision, recorded_sex, gender_identity, local_number, local_key, phone,
    safe_to_leave_message, language, interpreter_needed, recorded_by)
  SELECT $1, id, id, 1, 'Person', number::text, 'person', number::text, '', '', '2000-01-01', 'year', 'not_known', '',
    'B-' || number, 'b-' || number, '', false, 'English', false, $2
  FROM unnest($3::uuid[], $4::int[]) AS person (id, number)`;
const EPISODES = `INSERT INTO episode (clinic_id, id, patient_id, opened_by)
  SELECT $1, episode, patient, $2 FROM unnest($3::uuid[], $4::uuid[]) AS of_person (patient, episode)`;
const EPISODE_DETAILS = `INSERT INTO episode_details (clinic_id, id, episode_id, patient_id, version, referred_on, referral_source,
    referral_reason, admitted_on, key_worker_id, primary_substance, other_substances, recorded_by)
  SELECT $1, episode, episode, patient, 1, $5::date - ${DAYS}, 'gp', '', $5::date - ${DAYS}, $2, 'ketamine', '{}', $2
  FROM unnest($3::uuid[], $4::uuid[]) AS of_person (patient, episode)`;
const PHASES = `INSERT INTO phase (clinic_id, id, episode_id, patient_id, kind, setting, starts_on, change_reason, recorded_by)
  SELECT $1, episode, episode, patient, 'structured_community', 'community', $5::date - ${DAYS}, '', $2
  FROM unnest($3::uuid[], $4::uuid[]) AS of_person (patient, episode)`;

async function openClinic(db) {
  const passwordHash = await hash(account.password);
  await db.query(
    `INSERT INTO account (id, email, password_hash, draft_secret, clinics) VALUES ($1, $2, $3, sha256('bench'), ARRAY[$4::uuid])`,
    [accountId, account.email, passwordHash, clinicId],
  );
  await db.query(`SELECT set_config('app.clinic_id', $1, true)`, [clinicId]);
  await db.query(`INSERT INTO clinic (clinic_id, name, time_zone) VALUES ($1, 'Bench Clinic', 'Europe/London')`, [
    clinicId,
  ]);
  await db.query(
    `INSERT INTO membership (clinic_id, id, account_id, email, display_name, role) VALUES ($1, $2, $3, $4, 'Bench Clinician', 'clinician')`,
    [clinicId, memberId, accountId, account.email],
  );
}

async function admit(db, anchorDay) {
  const patients = numbers.map((number) => idOf(1, number));
  const episodes = numbers.map((number) => idOf(2, number));
  await db.query(PATIENTS, [clinicId, memberId, patients]);
  await db.query(DETAILS, [clinicId, memberId, patients, numbers]);
  await db.query(EPISODES, [clinicId, memberId, patients, episodes]);
  for (const statement of [EPISODE_DETAILS, PHASES]) {
    await db.query(statement, [clinicId, memberId, patients, episodes, anchorDay]);
  }
}

/**
 * Loads one clinic into an empty, migrated database: 200 people, 40 of them with 730 cravings, 200 days of use and 104
 * sessions in the two years before the anchor day, the others with about a third; some 100,000 rows in the order in which
 * they would have arrived. The same every time for the same day. Needs the owner's address.
 */
export async function loadBenchClinic(ownerUrl, anchorDay = new Date().toISOString().slice(0, 10)) {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query('BEGIN');
    await openClinic(db);
    await admit(db, anchorDay);
    for (const [log, statement] of Object.entries(LOGS)) {
      await db.query(statement, [clinicId, memberId, anchorDay, FULL[log], LIGHT[log]]);
    }
    await db.query('COMMIT');
  } finally {
    await db.end();
  }
  return {
    ...account,
    clinicId,
    patients: numbers.map((number) => idOf(1, number)),
    fullCharts: numbers.filter(isFull).map((number) => idOf(1, number)),
    rowsOfFullChart: FULL,
    from: new Date(Date.parse(`${anchorDay}T00:00:00Z`) - DAYS * 86_400_000).toISOString().slice(0, 10),
    to: anchorDay,
  };
}
