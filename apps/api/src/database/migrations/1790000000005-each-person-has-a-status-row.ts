import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

export class EachPersonHasAStatusRow1790000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE patient_status (
        clinic_id  uuid NOT NULL,
        patient_id uuid NOT NULL,
        as_of      date NOT NULL,
        substance  text NOT NULL,
        craving_day       integer[] NOT NULL,
        craving_intensity smallint[] NOT NULL,
        use_days   text NOT NULL CONSTRAINT patient_status_use_days CHECK (use_days ~ '^[unk-]{28}$'),
        attended   smallint NOT NULL,
        booked     smallint NOT NULL,
        last_data_day date,
        CONSTRAINT patient_status_pkey PRIMARY KEY (clinic_id, patient_id),
        CONSTRAINT patient_status_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await wallIn(db, 'patient_status', 'append');
    await db.query('GRANT UPDATE ON patient_status TO cairn_api');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE patient_status');
  }
}
