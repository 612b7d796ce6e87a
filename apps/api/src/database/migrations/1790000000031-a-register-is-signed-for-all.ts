import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

const SESSION_TYPES = `(
  'assessment', 'key_work', 'cbt', 'motivational_interviewing', 'contingency_management',
  'relapse_prevention_group', 'psychoeducation_group', 'mindfulness_group', 'family', 'peer_support',
  'mutual_aid', 'trauma_therapy', 'medical_review', 'urology_clinic', 'health_check', 'urine_test_only',
  'crisis', 'outreach', 'digital_module', 'ketamine_assisted', 'mdt', 'case_management')`;

/** Group sessions with their words and, for each person, a line that belongs to a therapy session of their own. */
export class ARegisterIsSignedForAll1790000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.sessions(db);
    await db.query(`ALTER TABLE therapy_session
      ADD COLUMN group_session_id uuid,
      ADD CONSTRAINT therapy_session_of_group FOREIGN KEY (clinic_id, group_session_id) REFERENCES group_session (clinic_id, id)`);
    await db.query(`CREATE INDEX therapy_session_in_group ON therapy_session (clinic_id, group_session_id)
      WHERE group_session_id IS NOT NULL`);
    await this.lines(db);
    await wallIn(db, 'group_session_note', 'append_standing');
    for (const table of ['group_session', 'group_session_leader', 'group_session_line']) {
      await wallIn(db, table, 'append');
    }
  }

  private async sessions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE group_session (
        clinic_id uuid NOT NULL,
        id        uuid NOT NULL,
        group_id  uuid,
        name      text NOT NULL CONSTRAINT group_session_name CHECK (char_length(name) BETWEEN 1 AND 80),
        session_type text NOT NULL CONSTRAINT group_session_type CHECK (session_type IN ${SESSION_TYPES}),
        starts_at timestamptz NOT NULL,
        local_day date NOT NULL,
        minutes   smallint NOT NULL CONSTRAINT group_session_minutes CHECK (minutes BETWEEN 5 AND 720),
        mode      text NOT NULL CONSTRAINT group_session_mode CHECK (mode IN ('group_in_person', 'group_online')),
        place     text NOT NULL,
        signed_by uuid NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT group_session_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT group_session_of FOREIGN KEY (clinic_id, group_id) REFERENCES programme_group (clinic_id, id),
        CONSTRAINT group_session_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (clinic_id),
        CONSTRAINT group_session_by_member FOREIGN KEY (clinic_id, signed_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT group_session_once UNIQUE (clinic_id, group_id, local_day)
      )`);
    await db.query('CREATE INDEX group_session_by_day ON group_session (clinic_id, local_day)');
    await db.query(`
      CREATE TABLE group_session_leader (
        clinic_id uuid NOT NULL,
        group_session_id uuid NOT NULL,
        member_id uuid NOT NULL,
        CONSTRAINT group_session_leader_pkey PRIMARY KEY (clinic_id, group_session_id, member_id),
        CONSTRAINT group_session_leader_of FOREIGN KEY (clinic_id, group_session_id) REFERENCES group_session (clinic_id, id),
        CONSTRAINT group_session_leader_is FOREIGN KEY (clinic_id, member_id) REFERENCES membership (clinic_id, id)
      )`);
    await db.query(`
      CREATE TABLE group_session_note (
        clinic_id uuid NOT NULL,
        id        uuid NOT NULL,
        group_session_id uuid NOT NULL,
        version   integer NOT NULL,
        note      text NOT NULL CONSTRAINT group_session_note_length CHECK (char_length(note) <= 2000),
        methods   text NOT NULL,
        break_note text NOT NULL,
        correction_reason text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing  boolean NOT NULL DEFAULT true,
        CONSTRAINT group_session_note_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT group_session_note_of FOREIGN KEY (clinic_id, group_session_id) REFERENCES group_session (clinic_id, id),
        CONSTRAINT group_session_note_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT group_session_note_once UNIQUE (clinic_id, group_session_id, version)
      )`);
  }

  private async lines(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE group_session_line (
        clinic_id  uuid NOT NULL,
        group_session_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        therapy_session_id uuid NOT NULL,
        left_early boolean NOT NULL,
        use_since  text CONSTRAINT group_session_line_use CHECK (use_since IN ('none', 'used', 'not_known')),
        craving_before_id uuid,
        craving_after_id  uuid,
        CONSTRAINT group_session_line_pkey PRIMARY KEY (clinic_id, group_session_id, patient_id),
        CONSTRAINT group_session_line_of FOREIGN KEY (clinic_id, group_session_id) REFERENCES group_session (clinic_id, id),
        CONSTRAINT group_session_line_about FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT group_session_line_session FOREIGN KEY (clinic_id, therapy_session_id) REFERENCES therapy_session (clinic_id, id),
        CONSTRAINT group_session_line_before FOREIGN KEY (clinic_id, craving_before_id) REFERENCES craving (clinic_id, id),
        CONSTRAINT group_session_line_after FOREIGN KEY (clinic_id, craving_after_id) REFERENCES craving (clinic_id, id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE group_session_line');
    await db.query('ALTER TABLE therapy_session DROP COLUMN group_session_id');
    for (const table of ['group_session_note', 'group_session_leader', 'group_session']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
