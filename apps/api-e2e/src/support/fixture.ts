import { Client } from 'pg';
import { hashPassword } from '@cairn/identity-api';

/** Every fixture account signs in with this. */
export const PASSWORD = 'a lantern over quiet water';

const id = (clinic: number, kind: number, number: number): string =>
  `0197a000-000${clinic}-7000-8000-00${kind.toString(16).padStart(2, '0')}${number.toString(16).padStart(8, '0')}`;

/** Two clinics, so that there is a wall to test. North keeps London time, South keeps New York time. */
export const NORTH = {
  clinicId: id(1, 0, 0),
  name: 'North Clinic',
  timeZone: 'Europe/London',
  clinician: {
    membershipId: id(1, 1, 1),
    accountId: id(1, 2, 1),
    email: 'ana@north.example',
    name: 'Ana Bright',
    role: 'clinician',
  },
  lead: {
    membershipId: id(1, 1, 2),
    accountId: id(1, 2, 2),
    email: 'tom@north.example',
    name: 'Tom Lowe',
    role: 'team_lead',
  },
  administrator: {
    membershipId: id(1, 1, 3),
    accountId: id(1, 2, 3),
    email: 'ida@north.example',
    name: 'Ida Marsh',
    role: 'clinic_administrator',
  },
  auditor: {
    membershipId: id(1, 1, 4),
    accountId: id(1, 2, 4),
    email: 'una@north.example',
    name: 'Una Pell',
    role: 'auditor',
  },
  /** Open episode since 2026-01-05, in detox to 2026-01-14, in rehab since. */
  patient: {
    id: id(1, 3, 1),
    episodeId: id(1, 4, 1),
    familyName: 'Orrell',
    givenName: 'Tamsin',
    localNumber: 'N-001',
    nhsNumber: '9991230017',
  },
  /** Registered, never in treatment. */
  otherPatient: { id: id(1, 3, 2), familyName: 'Ebdon', givenName: 'Marcus', localNumber: 'N-002' },
} as const;

export const SOUTH = {
  clinicId: id(2, 0, 0),
  name: 'South Clinic',
  timeZone: 'America/New_York',
  clinician: {
    membershipId: id(2, 1, 1),
    accountId: id(2, 2, 1),
    email: 'sam@south.example',
    name: 'Sam Reed',
    role: 'clinician',
  },
  patient: {
    id: id(2, 3, 1),
    episodeId: id(2, 4, 1),
    familyName: 'Secretsouth',
    givenName: 'Wren',
    localNumber: 'S-001',
  },
} as const;

/** An id that nobody has. */
export const NOBODY = id(9, 9, 9);

interface Member {
  readonly membershipId: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

async function insertMember(db: Client, clinicId: string, member: Member, hash: string): Promise<void> {
  await db.query(
    `INSERT INTO account (id, email, password_hash, draft_secret, clinics)
     VALUES ($1, $2, $3, decode(md5($2) || md5($2), 'hex'), ARRAY[$4::uuid])`,
    [member.accountId, member.email, hash, clinicId],
  );
  await db.query(
    `INSERT INTO membership (clinic_id, id, account_id, email, display_name, role) VALUES ($1, $2, $3, $4, $5, $6)`,
    [clinicId, member.membershipId, member.accountId, member.email, member.name, member.role],
  );
}

interface Person {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly localNumber: string;
  readonly nhsNumber?: string;
}

async function insertPatient(db: Client, clinicId: string, by: string, person: Person): Promise<void> {
  await db.query('INSERT INTO patient (clinic_id, id, registered_by) VALUES ($1, $2, $3)', [clinicId, person.id, by]);
  await db.query(
    `INSERT INTO patient_details (clinic_id, id, patient_id, version, given_name, family_name, given_key, family_key, preferred_name, pronouns,
       birth_date, birth_precision, recorded_sex, gender_identity, local_number, local_key, nhs_number, phone, safe_to_leave_message, language, interpreter_needed, recorded_by)
     VALUES ($1, gen_random_uuid(), $2, 1, $3, $4, lower($3), lower($4), '', '', '2002-05-03', 'day', 'female', '', $5, lower($5), $6, '', false, 'English', false, $7)`,
    [clinicId, person.id, person.givenName, person.familyName, person.localNumber, person.nhsNumber ?? null, by],
  );
}

async function insertEpisode(
  db: Client,
  clinicId: string,
  by: string,
  patientId: string,
  episodeId: string,
): Promise<void> {
  await db.query('INSERT INTO episode (clinic_id, id, patient_id, opened_by) VALUES ($1, $2, $3, $4)', [
    clinicId,
    episodeId,
    patientId,
    by,
  ]);
  await db.query(
    `INSERT INTO episode_details (clinic_id, id, episode_id, patient_id, version, referred_on, referral_source, referral_reason, admitted_on,
       key_worker_id, primary_substance, other_substances, recorded_by)
     VALUES ($1, gen_random_uuid(), $2, $3, 1, '2025-12-20', 'gp', '', '2026-01-05', $4, 'ketamine', '{alcohol}', $4)`,
    [clinicId, episodeId, patientId, by],
  );
  const phase = `INSERT INTO phase (clinic_id, id, episode_id, patient_id, kind, setting, planned_start, planned_end, starts_on, ends_on,
      planned_minutes_per_week, change_reason, recorded_by)
    VALUES ($1, gen_random_uuid(), $2, $3, $5, $6, $7, $8, $7, $9, 480, '', $4)`;
  await db.query(phase, [
    clinicId,
    episodeId,
    patientId,
    by,
    'withdrawal_management',
    'inpatient',
    '2026-01-05',
    '2026-01-14',
    '2026-01-14',
  ]);
  await db.query(phase, [
    clinicId,
    episodeId,
    patientId,
    by,
    'residential_rehab',
    'residential',
    '2026-01-15',
    '2026-04-08',
    null,
  ]);
}

let hashed: Promise<string> | undefined;

/** Fills an empty, migrated database with the two clinics. */
export async function loadFixture(ownerUrl: string): Promise<void> {
  hashed ??= hashPassword(PASSWORD);
  const hash = await hashed;
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    for (const clinic of [NORTH, SOUTH]) {
      await db.query('BEGIN');
      await db.query(`SET LOCAL app.clinic_id = '${clinic.clinicId}'`);
      await db.query('INSERT INTO clinic (clinic_id, name, time_zone) VALUES ($1, $2, $3)', [
        clinic.clinicId,
        clinic.name,
        clinic.timeZone,
      ]);
      const members: Member[] =
        'lead' in clinic ? [clinic.clinician, clinic.lead, clinic.administrator, clinic.auditor] : [clinic.clinician];
      for (const member of members) await insertMember(db, clinic.clinicId, member, hash);
      const by = clinic.clinician.membershipId;
      await insertPatient(db, clinic.clinicId, by, clinic.patient);
      await insertEpisode(db, clinic.clinicId, by, clinic.patient.id, clinic.patient.episodeId);
      if ('otherPatient' in clinic) await insertPatient(db, clinic.clinicId, by, clinic.otherPatient);
      await db.query('COMMIT');
    }
  } finally {
    await db.end();
  }
}
