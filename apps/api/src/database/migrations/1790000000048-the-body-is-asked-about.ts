import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** K-cramps, nose, bowel, weight and sleep. */
export class TheBodyIsAskedAbout1790000000048 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'body_check',
      day: 'checked_on',
      columns: `
        checked_on date NOT NULL,
        k_cramps text CONSTRAINT body_check_k_cramps CHECK (k_cramps IN ('none', 'mild', 'moderate', 'severe')),
        nose_bleeding boolean,
        septum_damage boolean,
        bowel text CONSTRAINT body_check_bowel CHECK (bowel IN ('usual', 'constipation', 'loose')),
        weight numeric(10,3) CONSTRAINT body_check_weight CHECK (weight BETWEEN 20 AND 400),
        height numeric(10,3) CONSTRAINT body_check_height CHECK (height BETWEEN 100 AND 250),
        sleep_hours numeric(10,3) CONSTRAINT body_check_sleep_hours CHECK (sleep_hours BETWEEN 0 AND 24),
        source text NOT NULL CONSTRAINT body_check_source CHECK (source IN ('patient', 'staff', 'test', 'collateral', 'device')),
        note text NOT NULL CONSTRAINT body_check_note_length CHECK (char_length(note) <= 2000)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE body_check');
  }
}
