import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

const KINDS_BEFORE = `('craving', 'use_day', 'therapy_session', 'event_mark')`;
const KINDS = `('craving', 'use_day', 'therapy_session', 'event_mark', 'check_in', 'withdrawal_check', 'observation', 'medicine', 'allergy', 'supervised_dose', 'drug_test', 'adverse_event', 'bladder_check', 'body_check', 'diagnosis', 'assessment', 'own_item', 'own_rating', 'schedule_change', 'referral', 'goal', 'task', 'strength', 'support', 'safety_plan', 'flag', 'care_review', 'outcome_profile', 'leaving_plan')`;

/** The whole clinical record is withdrawn like a craving is: by a retraction that names the kind. Allergies are the first of it. */
export class StaffNoteAllergies1790000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE retraction DROP CONSTRAINT retraction_record_kind');
    await db.query(`ALTER TABLE retraction ADD CONSTRAINT retraction_record_kind CHECK (record_kind IN ${KINDS})`);
    await keepEntries(db, {
      name: 'allergy',
      day: 'noted_on',
      columns: `
        noted_on  date NOT NULL,
        finding   text NOT NULL CONSTRAINT allergy_finding CHECK (finding IN ('allergy', 'intolerance', 'none_known')),
        to_what   text NOT NULL CONSTRAINT allergy_to_what_length CHECK (char_length(to_what) <= 120),
        reactions text[] NOT NULL CONSTRAINT allergy_reactions CHECK (reactions <@ ARRAY['rash', 'swelling', 'breathing', 'anaphylaxis', 'stomach', 'other', 'unknown']),
        severity  text CONSTRAINT allergy_severity CHECK (severity IN ('mild', 'moderate', 'severe', 'unknown')),
        source    text NOT NULL CONSTRAINT allergy_source CHECK (source IN ('patient', 'staff', 'test', 'collateral', 'device')),
        note      text NOT NULL CONSTRAINT allergy_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT allergy_names_what CHECK ((finding = 'none_known') = (to_what = ''))`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE allergy');
    await db.query('ALTER TABLE retraction DROP CONSTRAINT retraction_record_kind');
    await db.query(
      `ALTER TABLE retraction ADD CONSTRAINT retraction_record_kind CHECK (record_kind IN ${KINDS_BEFORE})`,
    );
  }
}
