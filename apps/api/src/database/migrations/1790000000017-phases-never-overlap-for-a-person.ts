import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

const neverOverlaps = (within: 'episode_id' | 'patient_id'): string => `
  ALTER TABLE phase ADD CONSTRAINT phase_never_overlaps EXCLUDE USING gist
    (clinic_id WITH =, ${within} WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (standing)`;

/** Phases of all episodes of a person; and why a discharge was put right or a phase withdrawn. */
export class PhasesNeverOverlapForAPerson1790000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE phase DROP CONSTRAINT phase_never_overlaps');
    await db.query(neverOverlaps('patient_id'));
    await db.query('ALTER TABLE episode_details ADD COLUMN change_reason text');
    await db.query(`
      CREATE TABLE phase_retraction (
        clinic_id   uuid NOT NULL,
        id          uuid NOT NULL,
        patient_id  uuid NOT NULL,
        phase_id    uuid NOT NULL,
        reason      text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT phase_retraction_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT phase_retraction_once UNIQUE (clinic_id, phase_id),
        CONSTRAINT phase_retraction_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT phase_retraction_of_phase FOREIGN KEY (clinic_id, phase_id) REFERENCES phase (clinic_id, id),
        CONSTRAINT phase_retraction_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id)
      )`);
    await wallIn(db, 'phase_retraction', 'append');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE phase_retraction');
    await db.query('ALTER TABLE episode_details DROP COLUMN change_reason');
    await db.query('ALTER TABLE phase DROP CONSTRAINT phase_never_overlaps');
    await db.query(neverOverlaps('episode_id'));
  }
}
