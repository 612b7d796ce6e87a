import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

const KINDS = `('craving', 'use_day', 'therapy_session', 'event_mark', 'check_in', 'withdrawal_check', 'observation', 'medicine', 'allergy', 'supervised_dose', 'drug_test', 'adverse_event', 'bladder_check', 'body_check', 'diagnosis', 'assessment', 'own_item', 'own_rating', 'schedule_change', 'referral', 'goal', 'task', 'strength', 'support', 'safety_plan', 'flag', 'care_review', 'outcome_profile', 'leaving_plan')`;

/** Who wrote a version signs it, colleagues co-sign it, and may be asked to. */
export class EntriesAreSigned1790000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE signature (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        patient_id  uuid NOT NULL,
        record_kind text NOT NULL CONSTRAINT signature_record_kind CHECK (record_kind IN ${KINDS}),
        record_id   uuid NOT NULL,
        recorded_by uuid NOT NULL,
        role        text NOT NULL CONSTRAINT signature_role CHECK (role IN ('author', 'co_signer')),
        signed_by   uuid NOT NULL,
        signed_at   timestamptz NOT NULL DEFAULT now(),
        leaf        text NOT NULL CONSTRAINT signature_leaf CHECK (leaf ~ '^[0-9a-f]{64}$'),
        CONSTRAINT signature_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT signature_once UNIQUE (clinic_id, record_id, signed_by),
        CONSTRAINT signature_by_author CHECK ((role = 'author') = (signed_by = recorded_by)),
        CONSTRAINT signature_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT signature_by_member FOREIGN KEY (clinic_id, signed_by) REFERENCES membership (clinic_id, id),
        CONSTRAINT signature_of_author FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query('CREATE INDEX signature_by_patient ON signature (clinic_id, patient_id)');
    await db.query(`
      CREATE TABLE signature_request (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        patient_id  uuid NOT NULL,
        record_kind text NOT NULL CONSTRAINT signature_request_record_kind CHECK (record_kind IN ${KINDS}),
        record_id   uuid NOT NULL,
        asked_of    uuid NOT NULL,
        asked_by    uuid NOT NULL,
        asked_at    timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT signature_request_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT signature_request_once UNIQUE (clinic_id, record_id, asked_of),
        CONSTRAINT signature_request_of_another CHECK (asked_of <> asked_by),
        CONSTRAINT signature_request_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT signature_request_to_member FOREIGN KEY (clinic_id, asked_of) REFERENCES membership (clinic_id, id),
        CONSTRAINT signature_request_by_member FOREIGN KEY (clinic_id, asked_by) REFERENCES membership (clinic_id, id)
      )`);
    await db.query('CREATE INDEX signature_request_waiting ON signature_request (clinic_id, asked_of)');
    for (const table of ['signature', 'signature_request']) await wallIn(db, table, 'append');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['signature_request', 'signature']) await db.query(`DROP TABLE ${table}`);
  }
}
