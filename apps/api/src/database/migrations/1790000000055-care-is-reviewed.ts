import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';
import { wallIn } from '../tenant';

/** Reviews with their decision, and the figures that each was taken on. */
export class CareIsReviewed1790000000055 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'care_review',
      day: 'reviewed_on',
      columns: `
        reviewed_on date NOT NULL,
        present_ids uuid[] NOT NULL,
        present_others text NOT NULL CONSTRAINT care_review_present_others_length CHECK (char_length(present_others) <= 200),
        person_present boolean,
        own_view text NOT NULL CONSTRAINT care_review_own_view_length CHECK (char_length(own_view) <= 2000),
        decision text NOT NULL CONSTRAINT care_review_decision CHECK (decision IN ('continue', 'step_up', 'step_down', 'transfer', 'discharge')),
        reason text NOT NULL CONSTRAINT care_review_reason_length CHECK (char_length(reason) <= 2000),
        next_review_on date,
        CONSTRAINT care_review_next_after CHECK (next_review_on > reviewed_on)`,
    });
    await db.query(`
      CREATE TABLE care_review_figures (
        clinic_id  uuid NOT NULL,
        review_id  uuid NOT NULL,
        patient_id uuid NOT NULL,
        figures    jsonb NOT NULL,
        CONSTRAINT care_review_figures_pkey PRIMARY KEY (clinic_id, review_id),
        CONSTRAINT care_review_figures_of_review FOREIGN KEY (clinic_id, review_id) REFERENCES care_review (clinic_id, id),
        CONSTRAINT care_review_figures_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await wallIn(db, 'care_review_figures', 'append');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE care_review_figures, care_review');
  }
}
