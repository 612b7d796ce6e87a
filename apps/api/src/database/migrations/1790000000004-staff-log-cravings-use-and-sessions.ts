import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

/** The columns every log record carries beside what was entered; `name` is the table. */
const frame = (name: string): string => `
        replaces          uuid,
        correction_reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing    boolean NOT NULL DEFAULT true,
        CONSTRAINT ${name}_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT ${name}_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT ${name}_of_episode FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episode (clinic_id, patient_id, id),
        CONSTRAINT ${name}_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT ${name}_replaces FOREIGN KEY (clinic_id, replaces) REFERENCES ${name} (clinic_id, id),
        CONSTRAINT ${name}_replaced_once UNIQUE (clinic_id, replaces),
        CONSTRAINT ${name}_correction_says_why CHECK ((replaces IS NULL) = (correction_reason IS NULL))`;

const SOURCES = `('patient', 'staff', 'test', 'collateral', 'device')`;

export class StaffLogCravingsUseAndSessions1790000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.cravings(db);
    await this.useDays(db);
    await this.therapySessions(db);
    await this.eventsAndRetractions(db);
    for (const table of ['craving', 'use_day', 'therapy_session', 'event_mark']) {
      await wallIn(db, table, 'append_standing');
      await db.query(`ALTER TABLE ${table} SET (autovacuum_vacuum_insert_scale_factor = 0.01)`);
    }
    for (const table of ['therapy_session_staff', 'retraction']) await wallIn(db, table, 'append');
  }

  private async cravings(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE craving (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        patient_id  uuid NOT NULL,
        episode_id  uuid,
        occurred_at timestamptz NOT NULL,
        local_day   date NOT NULL,
        substance   text NOT NULL,
        intensity   smallint NOT NULL CONSTRAINT craving_intensity_scale CHECK (intensity BETWEEN 0 AND 10),
        worst24h   smallint CONSTRAINT craving_worst_scale CHECK (worst24h BETWEEN 0 AND 10),
        duration_minutes smallint CONSTRAINT craving_duration CHECK (duration_minutes BETWEEN 0 AND 1440),
        times_since_last smallint CONSTRAINT craving_times CHECK (times_since_last BETWEEN 0 AND 999),
        triggers      text[] NOT NULL,
        acted_on      text CONSTRAINT craving_acted_on CHECK (acted_on IN ('no', 'partly', 'yes')),
        coping        text[] NOT NULL,
        coping_helped smallint CONSTRAINT craving_coping_scale CHECK (coping_helped BETWEEN 0 AND 10),
        source text NOT NULL CONSTRAINT craving_source CHECK (source IN ${SOURCES}),
        note   text NOT NULL CONSTRAINT craving_note_length CHECK (char_length(note) <= 2000),
        ${frame('craving')}
      )`);
    await db.query(`CREATE INDEX craving_chart ON craving (clinic_id, patient_id, occurred_at)
      INCLUDE (local_day, substance, intensity, source, recorded_at) WHERE standing`);
  }

  private async useDays(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE use_day (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        patient_id uuid NOT NULL,
        episode_id uuid,
        day        date NOT NULL,
        substance  text NOT NULL,
        substance_text text NOT NULL,
        state     text NOT NULL CONSTRAINT use_day_state CHECK (state IN ('yes', 'no', 'unknown', 'not_asked')),
        amount    numeric(10,3) CONSTRAINT use_day_amount_positive CHECK (amount > 0),
        unit      text CONSTRAINT use_day_unit CHECK (unit IN ('g', 'mg', 'ml', 'lines', 'pills', 'uk_units', 'us_drinks', 'spliffs', 'canisters', 'gbp')),
        "precision" text CONSTRAINT use_day_precision CHECK ("precision" IN ('exact', 'estimate', 'range')),
        amount_low  numeric(10,3) CONSTRAINT use_day_low_positive CHECK (amount_low > 0),
        amount_high numeric(10,3) CONSTRAINT use_day_high_positive CHECK (amount_high > 0),
        route   text CONSTRAINT use_day_route CHECK (route IN ('intranasal', 'oral', 'im', 'iv', 'subcutaneous', 'smoked_vaped', 'rectal', 'sublingual', 'transdermal', 'unknown')),
        times   smallint CONSTRAINT use_day_times CHECK (times BETWEEN 1 AND 99),
        setting text CONSTRAINT use_day_setting CHECK (setting IN ('alone_at_home', 'with_others_at_home', 'club_or_party', 'outdoors', 'work_or_college', 'treatment_setting', 'other', 'unknown')),
        co_use  text[] NOT NULL,
        context text NOT NULL CONSTRAINT use_day_context CHECK (context IN ('non_prescribed', 'prescribed_supervised', 'prescribed_unsupervised', 'unknown')),
        for_pain boolean,
        source  text NOT NULL CONSTRAINT use_day_source CHECK (source IN ${SOURCES}),
        note    text NOT NULL CONSTRAINT use_day_note_length CHECK (char_length(note) <= 2000),
        ${frame('use_day')},
        CONSTRAINT use_day_amount_means_used CHECK (state = 'yes' OR (amount IS NULL AND amount_low IS NULL AND amount_high IS NULL)),
        CONSTRAINT use_day_amount_has_unit CHECK (unit IS NOT NULL OR (amount IS NULL AND amount_low IS NULL AND amount_high IS NULL)),
        CONSTRAINT use_day_range_in_order CHECK (amount_low <= amount_high)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX use_day_once ON use_day (clinic_id, patient_id, day, substance, substance_text) WHERE standing`,
    );
    await db.query(`CREATE INDEX use_day_chart ON use_day (clinic_id, patient_id, day)
      INCLUDE (substance, substance_text, state, amount, unit, source, context, recorded_at) WHERE standing`);
  }

  private async therapySessions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE therapy_session (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        patient_id uuid NOT NULL,
        episode_id uuid,
        starts_at  timestamptz NOT NULL,
        local_day  date NOT NULL,
        session_type text NOT NULL,
        attendance text NOT NULL CONSTRAINT therapy_session_attendance CHECK (attendance IN ('5', '6', '7', '2', '3', '4', '0')),
        minutes    smallint CONSTRAINT therapy_session_minutes CHECK (minutes BETWEEN 0 AND 720),
        mode       text CONSTRAINT therapy_session_mode CHECK (mode IN ('in_person', 'phone', 'video', 'home_visit', 'group_in_person', 'group_online')),
        goals      text[] NOT NULL,
        absence_reason text NOT NULL,
        note       text NOT NULL CONSTRAINT therapy_session_note_length CHECK (char_length(note) <= 2000),
        ${frame('therapy_session')}
      )`);
    await db.query(`CREATE INDEX therapy_session_chart ON therapy_session (clinic_id, patient_id, starts_at)
      INCLUDE (local_day, session_type, attendance, minutes) WHERE standing`);
    await db.query(`
      CREATE TABLE therapy_session_staff (
        clinic_id          uuid NOT NULL,
        therapy_session_id uuid NOT NULL,
        member_id          uuid NOT NULL,
        CONSTRAINT therapy_session_staff_pkey PRIMARY KEY (clinic_id, therapy_session_id, member_id),
        CONSTRAINT therapy_session_staff_of FOREIGN KEY (clinic_id, therapy_session_id) REFERENCES therapy_session (clinic_id, id),
        CONSTRAINT therapy_session_staff_is FOREIGN KEY (clinic_id, member_id) REFERENCES membership (clinic_id, id)
      )`);
  }

  private async eventsAndRetractions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE event_mark (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        patient_id uuid NOT NULL,
        episode_id uuid,
        starts_on  date NOT NULL,
        ends_on    date,
        kind       text NOT NULL CONSTRAINT event_mark_kind CHECK (kind IN ('life_event', 'leave', 'illness', 'review', 'medical_ketamine', 'other')),
        label      text NOT NULL CONSTRAINT event_mark_label CHECK (char_length(label) BETWEEN 1 AND 60),
        ${frame('event_mark')},
        CONSTRAINT event_mark_in_order CHECK (ends_on IS NULL OR starts_on <= ends_on)
      )`);
    await db.query(
      'CREATE INDEX event_mark_by_patient ON event_mark (clinic_id, patient_id, starts_on) WHERE standing',
    );
    await db.query(`
      CREATE TABLE retraction (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        patient_id  uuid NOT NULL,
        record_kind text NOT NULL CONSTRAINT retraction_record_kind CHECK (record_kind IN ('craving', 'use_day', 'therapy_session', 'event_mark')),
        record_id   uuid NOT NULL,
        reason      text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT retraction_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT retraction_once UNIQUE (clinic_id, record_id),
        CONSTRAINT retraction_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT retraction_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'retraction',
      'event_mark',
      'therapy_session_staff',
      'therapy_session',
      'use_day',
      'craving',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
