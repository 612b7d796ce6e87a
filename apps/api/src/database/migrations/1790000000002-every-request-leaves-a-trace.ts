import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

export class EveryRequestLeavesATrace1790000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_event (
        clinic_id  uuid NOT NULL CONSTRAINT audit_event_of_clinic REFERENCES clinic (clinic_id),
        at         timestamptz NOT NULL,
        id         uuid NOT NULL,
        actor_id   uuid,
        session    text NOT NULL,
        action     text NOT NULL,
        outcome    text NOT NULL CONSTRAINT audit_event_outcome CHECK (outcome IN ('done', 'refused', 'not_found')),
        request_id text NOT NULL,
        leaf       bytea NOT NULL,
        CONSTRAINT audit_event_pkey PRIMARY KEY (clinic_id, at, id)
      )`);
    await db.query(`
      CREATE TABLE audit_subject (
        clinic_id  uuid NOT NULL,
        at         timestamptz NOT NULL,
        event_id   uuid NOT NULL,
        patient_id uuid NOT NULL,
        CONSTRAINT audit_subject_pkey PRIMARY KEY (clinic_id, patient_id, at, event_id),
        CONSTRAINT audit_subject_of_event FOREIGN KEY (clinic_id, at, event_id) REFERENCES audit_event (clinic_id, at, id)
      )`);
    await db.query('CREATE INDEX audit_subject_by_event ON audit_subject (clinic_id, at, event_id)');
    await db.query(`
      CREATE TABLE idempotency (
        clinic_id  uuid NOT NULL CONSTRAINT idempotency_of_clinic REFERENCES clinic (clinic_id),
        actor_id   uuid NOT NULL,
        key        text NOT NULL,
        request    text NOT NULL,
        body_hash  bytea NOT NULL,
        status     smallint,
        response   jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_pkey PRIMARY KEY (clinic_id, actor_id, key)
      )`);
    await db.query(`
      CREATE TABLE draft (
        clinic_id  uuid NOT NULL,
        owner_id   uuid NOT NULL,
        draft_id   uuid NOT NULL,
        form       text NOT NULL,
        patient_id uuid,
        content    text NOT NULL,
        saved_at   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT draft_pkey PRIMARY KEY (clinic_id, owner_id, draft_id),
        CONSTRAINT draft_of_member FOREIGN KEY (clinic_id, owner_id) REFERENCES membership (clinic_id, id)
      )`);
    await wallIn(db, 'audit_event', 'append');
    await wallIn(db, 'audit_subject', 'append');
    await wallIn(db, 'idempotency', 'append');
    await wallIn(db, 'draft', 'keep');
    await db.query('GRANT UPDATE (status, response) ON idempotency TO cairn_api');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['draft', 'idempotency', 'audit_subject', 'audit_event']) await db.query(`DROP TABLE ${table}`);
  }
}
