import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** The structure of the Treatment Outcomes Profile, at start, review and exit. */
export class OutcomesAreProfiled1790000000054 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'outcome_profile',
      day: 'asked_on',
      columns: `
        asked_on date NOT NULL,
        stage text NOT NULL CONSTRAINT outcome_profile_stage CHECK (stage IN ('start', 'review', 'exit', 'post_exit')),
        use jsonb NOT NULL,
        other_name text NOT NULL CONSTRAINT outcome_profile_other_name_length CHECK (char_length(other_name) <= 60),
        injecting_days smallint CONSTRAINT outcome_profile_injecting CHECK (injecting_days BETWEEN 0 AND 28),
        sharing boolean,
        shoplifting_days smallint CONSTRAINT outcome_profile_shoplifting CHECK (shoplifting_days BETWEEN 0 AND 28),
        selling_days smallint CONSTRAINT outcome_profile_selling CHECK (selling_days BETWEEN 0 AND 28),
        other_theft boolean,
        assault boolean,
        psychological smallint CONSTRAINT outcome_profile_psychological CHECK (psychological BETWEEN 0 AND 20),
        work_days smallint CONSTRAINT outcome_profile_work CHECK (work_days BETWEEN 0 AND 28),
        education_days smallint CONSTRAINT outcome_profile_education CHECK (education_days BETWEEN 0 AND 28),
        physical smallint CONSTRAINT outcome_profile_physical CHECK (physical BETWEEN 0 AND 20),
        acute_housing boolean,
        eviction_risk boolean,
        quality smallint CONSTRAINT outcome_profile_quality CHECK (quality BETWEEN 0 AND 20),
        note text NOT NULL CONSTRAINT outcome_profile_note_length CHECK (char_length(note) <= 2000)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE outcome_profile');
  }
}
