import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

export class PeopleHaveEpisodesAndPhases1790000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE patient (
        clinic_id     uuid NOT NULL CONSTRAINT patient_of_clinic REFERENCES clinic (clinic_id),
        id            uuid NOT NULL,
        registered_by uuid NOT NULL,
        registered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT patient_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT patient_by_member FOREIGN KEY (clinic_id, registered_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query(`
      CREATE TABLE patient_details (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        patient_id  uuid NOT NULL,
        version     integer NOT NULL,
        given_name  text NOT NULL,
        family_name text NOT NULL,
        given_key   text COLLATE "C" NOT NULL,
        family_key  text COLLATE "C" NOT NULL,
        preferred_name  text NOT NULL,
        pronouns        text NOT NULL,
        birth_date      date NOT NULL,
        birth_precision text NOT NULL CONSTRAINT patient_details_birth_precision CHECK (birth_precision IN ('day', 'month', 'year')),
        recorded_sex    text NOT NULL CONSTRAINT patient_details_recorded_sex CHECK (recorded_sex IN ('female', 'male', 'other', 'not_known')),
        gender_identity text NOT NULL,
        local_number    text NOT NULL,
        nhs_number      text CONSTRAINT patient_details_nhs_number_form CHECK (nhs_number ~ '^[0-9]{10}$'),
        phone           text NOT NULL,
        safe_to_leave_message boolean NOT NULL,
        language              text NOT NULL,
        interpreter_needed    boolean NOT NULL,
        reason      text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing    boolean NOT NULL DEFAULT true,
        CONSTRAINT patient_details_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT patient_details_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT patient_details_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT patient_details_version UNIQUE (clinic_id, patient_id, version)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX patient_details_standing ON patient_details (clinic_id, patient_id) WHERE standing',
    );
    await db.query(
      'CREATE UNIQUE INDEX patient_details_local_number ON patient_details (clinic_id, local_number) WHERE standing',
    );
    await db.query(
      'CREATE UNIQUE INDEX patient_details_nhs_number ON patient_details (clinic_id, nhs_number) WHERE standing AND nhs_number IS NOT NULL',
    );
    await db.query(
      'CREATE INDEX patient_details_family ON patient_details (clinic_id, family_key, given_key) WHERE standing',
    );
    await db.query('CREATE INDEX patient_details_given ON patient_details (clinic_id, given_key) WHERE standing');
    await db.query('CREATE INDEX patient_details_birth ON patient_details (clinic_id, birth_date) WHERE standing');
    await db.query(`
      CREATE TABLE episode (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        patient_id uuid NOT NULL,
        opened_by  uuid NOT NULL,
        opened_at  timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT episode_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT episode_in_patient UNIQUE (clinic_id, patient_id, id),
        CONSTRAINT episode_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT episode_by_member FOREIGN KEY (clinic_id, opened_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query(`
      CREATE TABLE episode_details (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        episode_id  uuid NOT NULL,
        patient_id  uuid NOT NULL,
        version     integer NOT NULL,
        referred_on date NOT NULL,
        referral_source text NOT NULL CONSTRAINT episode_details_referral_source CHECK (referral_source IN
          ('self', 'gp', 'hospital', 'emergency_department', 'mental_health', 'criminal_justice', 'family', 'employer', 'education', 'other')),
        referral_reason text NOT NULL,
        admitted_on     date,
        key_worker_id   uuid,
        primary_substance text NOT NULL,
        other_substances  text[] NOT NULL,
        discharged_on     date,
        discharge_reason  text CONSTRAINT episode_details_discharge_reason CHECK (discharge_reason IN
          ('completed_drug_free', 'completed_occasional_user', 'transferred_not_in_custody', 'transferred_in_custody', 'dropped_out',
           'withdrawn_by_provider', 'retained_in_custody', 'declined_by_client', 'client_died')),
        discharge_destination text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing    boolean NOT NULL DEFAULT true,
        CONSTRAINT episode_details_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT episode_details_of_episode FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episode (clinic_id, patient_id, id),
        CONSTRAINT episode_details_key_worker FOREIGN KEY (clinic_id, key_worker_id) REFERENCES membership (clinic_id, id),
        CONSTRAINT episode_details_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT episode_details_version UNIQUE (clinic_id, episode_id, version),
        CONSTRAINT episode_details_referral_first CHECK (admitted_on IS NULL OR referred_on <= admitted_on),
        CONSTRAINT episode_details_admission_first CHECK (discharged_on IS NULL OR (referred_on <= discharged_on AND (admitted_on IS NULL OR admitted_on <= discharged_on))),
        CONSTRAINT episode_details_discharge_whole CHECK ((discharged_on IS NULL) = (discharge_reason IS NULL))
      )`);
    await db.query(
      'CREATE UNIQUE INDEX episode_details_standing ON episode_details (clinic_id, episode_id) WHERE standing',
    );
    await db.query(
      'CREATE UNIQUE INDEX episode_details_one_open ON episode_details (clinic_id, patient_id) WHERE standing AND discharged_on IS NULL',
    );
    await db.query(`
      CREATE TABLE phase (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        episode_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        kind       text NOT NULL CONSTRAINT phase_kind CHECK (kind IN ('assessment', 'withdrawal_management', 'residential_rehab', 'structured_community', 'aftercare')),
        setting    text NOT NULL CONSTRAINT phase_setting CHECK (setting IN ('inpatient', 'residential', 'day_programme', 'community', 'primary_care', 'secure', 'outreach_online')),
        planned_start date,
        planned_end   date,
        starts_on     date NOT NULL,
        ends_on       date,
        planned_minutes_per_week integer CONSTRAINT phase_planned_minutes CHECK (planned_minutes_per_week BETWEEN 0 AND 10080),
        change_reason text NOT NULL,
        replaces    uuid,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing    boolean NOT NULL DEFAULT true,
        CONSTRAINT phase_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT phase_of_episode FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episode (clinic_id, patient_id, id),
        CONSTRAINT phase_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT phase_replaces FOREIGN KEY (clinic_id, replaces) REFERENCES phase (clinic_id, id),
        CONSTRAINT phase_replaced_once UNIQUE (clinic_id, replaces),
        CONSTRAINT phase_in_order CHECK (ends_on IS NULL OR starts_on <= ends_on),
        CONSTRAINT phase_plan_in_order CHECK (planned_end IS NULL OR planned_start IS NULL OR planned_start <= planned_end),
        CONSTRAINT phase_never_overlaps EXCLUDE USING gist
          (clinic_id WITH =, episode_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (standing)
      )`);
    await db.query('CREATE INDEX phase_by_episode ON phase (clinic_id, episode_id, starts_on) WHERE standing');
    await db.query(`
      CREATE TABLE care_team_member (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        episode_id  uuid NOT NULL,
        patient_id  uuid NOT NULL,
        member_id   uuid NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing    boolean NOT NULL DEFAULT true,
        CONSTRAINT care_team_member_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT care_team_member_of_episode FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episode (clinic_id, patient_id, id),
        CONSTRAINT care_team_member_is FOREIGN KEY (clinic_id, member_id) REFERENCES membership (clinic_id, id),
        CONSTRAINT care_team_member_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX care_team_member_once ON care_team_member (clinic_id, episode_id, member_id) WHERE standing',
    );
    for (const table of ['patient', 'episode']) await wallIn(db, table, 'append');
    for (const table of ['patient_details', 'episode_details', 'phase', 'care_team_member'])
      await wallIn(db, table, 'append_standing');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['care_team_member', 'phase', 'episode_details', 'episode', 'patient_details', 'patient']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
