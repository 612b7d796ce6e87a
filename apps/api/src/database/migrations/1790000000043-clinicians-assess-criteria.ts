import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** Criteria of a ketamine use disorder with the two counts that the server makes of them, and remission. */
export class CliniciansAssessCriteria1790000000043 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'diagnosis',
      day: 'assessed_on',
      columns: `
        assessed_on date NOT NULL,
        window_ends_on date NOT NULL,
        larger_longer text NOT NULL CONSTRAINT diagnosis_larger_longer CHECK (larger_longer IN ('yes', 'no', 'not_assessed')),
        cut_down_fail text NOT NULL CONSTRAINT diagnosis_cut_down_fail CHECK (cut_down_fail IN ('yes', 'no', 'not_assessed')),
        time_spent text NOT NULL CONSTRAINT diagnosis_time_spent CHECK (time_spent IN ('yes', 'no', 'not_assessed')),
        craving text NOT NULL CONSTRAINT diagnosis_craving CHECK (craving IN ('yes', 'no', 'not_assessed')),
        role_failure text NOT NULL CONSTRAINT diagnosis_role_failure CHECK (role_failure IN ('yes', 'no', 'not_assessed')),
        social_problems text NOT NULL CONSTRAINT diagnosis_social_problems CHECK (social_problems IN ('yes', 'no', 'not_assessed')),
        activities_given_up text NOT NULL CONSTRAINT diagnosis_activities_given_up CHECK (activities_given_up IN ('yes', 'no', 'not_assessed')),
        hazardous_use text NOT NULL CONSTRAINT diagnosis_hazardous_use CHECK (hazardous_use IN ('yes', 'no', 'not_assessed')),
        physical_psych_harm text NOT NULL CONSTRAINT diagnosis_physical_psych_harm CHECK (physical_psych_harm IN ('yes', 'no', 'not_assessed')),
        tolerance text NOT NULL CONSTRAINT diagnosis_tolerance CHECK (tolerance IN ('yes', 'no', 'not_assessed')),
        withdrawal text NOT NULL CONSTRAINT diagnosis_withdrawal CHECK (withdrawal IN ('yes', 'no', 'not_assessed')),
        solely_medical boolean,
        remission text CONSTRAINT diagnosis_remission CHECK (remission IN ('none', 'early', 'sustained')),
        controlled_environment boolean,
        language text NOT NULL CONSTRAINT diagnosis_language_length CHECK (char_length(language) <= 60),
        interpreter boolean,
        assessed_by text NOT NULL CONSTRAINT diagnosis_assessed_by_length CHECK (char_length(assessed_by) <= 120),
        note text NOT NULL CONSTRAINT diagnosis_note_length CHECK (char_length(note) <= 2000),
        formal_count smallint NOT NULL CONSTRAINT diagnosis_formal_count CHECK (formal_count BETWEEN 0 AND 10),
        formal_not_assessed smallint NOT NULL CONSTRAINT diagnosis_formal_not_assessed CHECK (formal_not_assessed BETWEEN 0 AND 10),
        research_count smallint NOT NULL CONSTRAINT diagnosis_research_count CHECK (research_count BETWEEN 0 AND 11),
        research_not_assessed smallint NOT NULL CONSTRAINT diagnosis_research_not_assessed CHECK (research_not_assessed BETWEEN 0 AND 11),
        severity text NOT NULL CONSTRAINT diagnosis_severity CHECK (severity IN ('none', 'mild', 'moderate', 'severe')),
        CONSTRAINT diagnosis_window CHECK (window_ends_on <= assessed_on)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE diagnosis');
  }
}
