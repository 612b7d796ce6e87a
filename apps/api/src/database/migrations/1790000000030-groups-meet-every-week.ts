import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

const GROUP_TYPES = `('relapse_prevention_group', 'psychoeducation_group', 'mindfulness_group', 'family', 'peer_support', 'mutual_aid')`;

export class GroupsMeetEveryWeek1790000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.groups(db);
    await this.membersAndCancellations(db);
    for (const table of ['programme_group_version', 'programme_group_member', 'group_cancellation']) {
      await wallIn(db, table, 'append_standing');
    }
    for (const table of ['programme_group', 'programme_group_leader']) await wallIn(db, table, 'append');
  }

  private async groups(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE programme_group (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT programme_group_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT programme_group_of_clinic FOREIGN KEY (clinic_id) REFERENCES clinic (clinic_id),
        CONSTRAINT programme_group_by_member FOREIGN KEY (clinic_id, created_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query(`
      CREATE TABLE programme_group_version (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        group_id   uuid NOT NULL,
        version    integer NOT NULL,
        name       text NOT NULL CONSTRAINT programme_group_name CHECK (char_length(name) BETWEEN 1 AND 80),
        session_type text NOT NULL CONSTRAINT programme_group_type CHECK (session_type IN ${GROUP_TYPES}),
        weekdays   smallint[] NOT NULL CONSTRAINT programme_group_weekdays
          CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
        starts_at  text NOT NULL CONSTRAINT programme_group_time CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        minutes    smallint NOT NULL CONSTRAINT programme_group_minutes CHECK (minutes BETWEEN 5 AND 720),
        place      text NOT NULL,
        starts_on  date NOT NULL,
        ends_on    date,
        capacity   smallint CONSTRAINT programme_group_capacity CHECK (capacity BETWEEN 1 AND 60),
        reason     text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing   boolean NOT NULL DEFAULT true,
        CONSTRAINT programme_group_version_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT programme_group_version_of FOREIGN KEY (clinic_id, group_id) REFERENCES programme_group (clinic_id, id),
        CONSTRAINT programme_group_version_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT programme_group_version_once UNIQUE (clinic_id, group_id, version),
        CONSTRAINT programme_group_in_order CHECK (ends_on IS NULL OR starts_on <= ends_on)
      )`);
    await db.query(`CREATE UNIQUE INDEX programme_group_stands_once ON programme_group_version (clinic_id, group_id)
      WHERE standing`);
    await db.query(`
      CREATE TABLE programme_group_leader (
        clinic_id  uuid NOT NULL,
        version_id uuid NOT NULL,
        member_id  uuid NOT NULL,
        CONSTRAINT programme_group_leader_pkey PRIMARY KEY (clinic_id, version_id, member_id),
        CONSTRAINT programme_group_leader_of FOREIGN KEY (clinic_id, version_id) REFERENCES programme_group_version (clinic_id, id),
        CONSTRAINT programme_group_leader_is FOREIGN KEY (clinic_id, member_id) REFERENCES membership (clinic_id, id)
      )`);
  }

  private async membersAndCancellations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE programme_group_member (
        clinic_id  uuid NOT NULL,
        id         uuid NOT NULL,
        group_id   uuid NOT NULL,
        patient_id uuid NOT NULL,
        joined_on  date NOT NULL,
        left_on    date,
        comfort_breaks boolean NOT NULL,
        replaces    uuid,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing    boolean NOT NULL DEFAULT true,
        CONSTRAINT programme_group_member_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT programme_group_member_of FOREIGN KEY (clinic_id, group_id) REFERENCES programme_group (clinic_id, id),
        CONSTRAINT programme_group_member_is FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT programme_group_member_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT programme_group_member_replaces FOREIGN KEY (clinic_id, replaces) REFERENCES programme_group_member (clinic_id, id),
        CONSTRAINT programme_group_member_replaced_once UNIQUE (clinic_id, replaces),
        CONSTRAINT programme_group_member_in_order CHECK (left_on IS NULL OR joined_on <= left_on)
      )`);
    await db.query(`CREATE UNIQUE INDEX programme_group_member_once ON programme_group_member (clinic_id, group_id, patient_id)
      WHERE standing AND left_on IS NULL`);
    await db.query(`
      CREATE TABLE group_cancellation (
        clinic_id uuid NOT NULL,
        id        uuid NOT NULL,
        group_id  uuid NOT NULL,
        day       date NOT NULL,
        code      text NOT NULL CONSTRAINT group_cancellation_code CHECK (code IN ('staff_away', 'holiday', 'no_room', 'too_few', 'outbreak', 'other')),
        note      text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        standing  boolean NOT NULL DEFAULT true,
        CONSTRAINT group_cancellation_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT group_cancellation_of FOREIGN KEY (clinic_id, group_id) REFERENCES programme_group (clinic_id, id),
        CONSTRAINT group_cancellation_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query(`CREATE UNIQUE INDEX group_cancellation_once ON group_cancellation (clinic_id, group_id, day)
      WHERE standing`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'group_cancellation',
      'programme_group_member',
      'programme_group_leader',
      'programme_group_version',
      'programme_group',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
