import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** Drug tests with a result for each analyte; which analytes there are is a list of the domain, hence JSON. */
export class DrugsAreTestedFor1790000000045 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'drug_test',
      day: 'local_day',
      columns: `
        collected_at timestamptz NOT NULL,
        declined boolean NOT NULL,
        specimen text NOT NULL CONSTRAINT drug_test_specimen CHECK (specimen IN ('urine', 'oral_fluid', 'hair', 'blood')),
        method text NOT NULL CONSTRAINT drug_test_method CHECK (method IN ('point_of_care', 'laboratory_screen', 'laboratory_confirmation')),
        observed boolean,
        temperature_in_range boolean,
        creatinine numeric(10,3) CONSTRAINT drug_test_creatinine CHECK (creatinine BETWEEN 0 AND 100),
        results jsonb NOT NULL,
        reported_on date,
        note text NOT NULL CONSTRAINT drug_test_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT drug_test_declined_has_no_report CHECK (NOT declined OR reported_on IS NULL)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE drug_test');
  }
}
