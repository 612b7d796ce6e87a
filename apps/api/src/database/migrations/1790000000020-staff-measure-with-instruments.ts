import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

const INSTRUMENTS = `('phq_9', 'gad_7', 'audit_c', 'peg', 'sds', 'c_ssrs', 'core_10', 'who_5', 'bam', 'barc_10', 'pacs', 'dudit', 'dast_10', 'assist', 'audit', 'ciwa_ar', 'cows', 'moca', 'icsi_icpi', 'puf', 'bpic_ss')`;
const MODES = `('clinician_screen', 'handed_over', 'paper', 'phone')`;
const ANSWERERS = `('person', 'clinician', 'other')`;

/** Results of instruments, questions of people's own, and where the plan of measures differs for somebody. */
export class StaffMeasureWithInstruments1790000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.assessments(db);
    await this.ownItems(db);
    await this.scheduleChanges(db);
  }

  private async assessments(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'assessment',
      day: 'local_day',
      columns: `
        taken_at   timestamptz NOT NULL,
        instrument text NOT NULL CONSTRAINT assessment_instrument CHECK (instrument IN ${INSTRUMENTS}),
        instrument_version text NOT NULL,
        variant    text NOT NULL,
        answers    jsonb NOT NULL,
        entered    jsonb NOT NULL,
        mode       text NOT NULL CONSTRAINT assessment_mode CHECK (mode IN ${MODES}),
        language   text NOT NULL CONSTRAINT assessment_language_length CHECK (char_length(language) <= 40),
        answered_by text NOT NULL CONSTRAINT assessment_answered_by CHECK (answered_by IN ${ANSWERERS}),
        safety_seen boolean NOT NULL,
        note       text NOT NULL CONSTRAINT assessment_note_length CHECK (char_length(note) <= 2000),
        scores     jsonb NOT NULL,
        missing    text[] NOT NULL,
        prorated   boolean NOT NULL`,
    });
  }

  private async ownItems(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'own_item',
      day: 'agreed_on',
      columns: `
        agreed_on date NOT NULL,
        question  uuid NOT NULL,
        text      text NOT NULL CONSTRAINT own_item_text_length CHECK (char_length(text) <= 160),
        low_word  text NOT NULL CONSTRAINT own_item_low_word_length CHECK (char_length(low_word) <= 40),
        high_word text NOT NULL CONSTRAINT own_item_high_word_length CHECK (char_length(high_word) <= 40),
        better    text NOT NULL CONSTRAINT own_item_better CHECK (better IN ('higher', 'lower')),
        every_days smallint CONSTRAINT own_item_every_days CHECK (every_days BETWEEN 1 AND 366),
        retired_on date,
        CONSTRAINT own_item_in_order CHECK (retired_on IS NULL OR agreed_on <= retired_on),
        CONSTRAINT own_item_version UNIQUE (clinic_id, patient_id, question, id)`,
    });
    await keepEntries(db, {
      name: 'own_rating',
      day: 'local_day',
      columns: `
        rated_at    timestamptz NOT NULL,
        question    uuid NOT NULL,
        asked       uuid NOT NULL,
        rating      smallint NOT NULL CONSTRAINT own_rating_scale CHECK (rating BETWEEN 0 AND 10),
        mode        text NOT NULL CONSTRAINT own_rating_mode CHECK (mode IN ${MODES}),
        answered_by text NOT NULL CONSTRAINT own_rating_answered_by CHECK (answered_by IN ${ANSWERERS}),
        note        text NOT NULL CONSTRAINT own_rating_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT own_rating_of_question FOREIGN KEY (clinic_id, patient_id, question, asked)
          REFERENCES own_item (clinic_id, patient_id, question, id)`,
    });
  }

  private async scheduleChanges(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'schedule_change',
      day: 'decided_on',
      columns: `
        decided_on date NOT NULL,
        instrument text NOT NULL CONSTRAINT schedule_change_instrument CHECK (instrument IN ${INSTRUMENTS}),
        change     text NOT NULL CONSTRAINT schedule_change_change CHECK (change IN ('added', 'stopped')),
        every_days smallint CONSTRAINT schedule_change_every_days CHECK (every_days BETWEEN 1 AND 366),
        reason     text NOT NULL CONSTRAINT schedule_change_reason_length CHECK (char_length(reason) BETWEEN 1 AND 200),
        CONSTRAINT schedule_change_has_interval CHECK ((change = 'added') = (every_days IS NOT NULL))`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['schedule_change', 'own_rating', 'own_item', 'assessment']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
