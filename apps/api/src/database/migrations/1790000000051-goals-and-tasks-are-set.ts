import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** What a person wants to change, and what a colleague does by a day. */
export class GoalsAndTasksAreSet1790000000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'goal',
      day: 'set_on',
      columns: `
        set_on date NOT NULL,
        goal uuid NOT NULL,
        words text NOT NULL CONSTRAINT goal_words_length CHECK (char_length(words) BETWEEN 1 AND 120),
        area text NOT NULL CONSTRAINT goal_area CHECK (area IN ('substance_use', 'health', 'housing', 'relationships', 'work_education', 'money_legal', 'meaning')),
        measure text NOT NULL CONSTRAINT goal_measure CHECK (measure IN ('none', 'days_used', 'craving', 'instrument', 'own_item')),
        measure_of text NOT NULL CONSTRAINT goal_measure_of_length CHECK (char_length(measure_of) <= 64),
        baseline double precision CONSTRAINT goal_baseline_range CHECK (baseline BETWEEN 0 AND 1000),
        target double precision CONSTRAINT goal_target_range CHECK (target BETWEEN 0 AND 1000),
        target_on date,
        status text NOT NULL CONSTRAINT goal_status CHECK (status IN ('open', 'reached', 'changed', 'left')),
        status_on date,
        attainment smallint CONSTRAINT goal_attainment_range CHECK (attainment BETWEEN -2 AND 2),
        attained_on date,
        note text NOT NULL CONSTRAINT goal_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT goal_measure_names_what CHECK ((measure = 'none') = (measure_of = '')),
        CONSTRAINT goal_status_has_its_day CHECK ((status = 'open') = (status_on IS NULL)),
        CONSTRAINT goal_attainment_has_its_day CHECK ((attainment IS NULL) = (attained_on IS NULL))`,
    });
    await keepEntries(db, {
      name: 'task',
      day: 'set_on',
      columns: `
        set_on date NOT NULL,
        what text NOT NULL CONSTRAINT task_what_length CHECK (char_length(what) BETWEEN 1 AND 200),
        owner_id uuid NOT NULL,
        due_on date NOT NULL,
        about text NOT NULL CONSTRAINT task_about CHECK (about IN ('nothing', 'goal', 'flag', 'assessment', 'session', 'referral', 'review')),
        about_id uuid,
        about_words text NOT NULL CONSTRAINT task_about_words_length CHECK (char_length(about_words) <= 200),
        status text NOT NULL CONSTRAINT task_status CHECK (status IN ('open', 'done', 'not_needed')),
        status_on date,
        why text NOT NULL CONSTRAINT task_why_length CHECK (char_length(why) <= 200),
        CONSTRAINT task_about_what CHECK ((about = 'nothing') = (about_id IS NULL)),
        CONSTRAINT task_status_has_its_day CHECK ((status = 'open') = (status_on IS NULL)),
        CONSTRAINT task_says_why CHECK ((status = 'not_needed') = (why <> '')),
        CONSTRAINT task_due_after CHECK (due_on >= set_on),
        CONSTRAINT task_of_owner FOREIGN KEY (clinic_id, owner_id) REFERENCES membership (clinic_id, id)`,
    });
    await db.query(`CREATE INDEX task_to_do ON task (clinic_id, due_on) WHERE standing AND status = 'open'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE task, goal');
  }
}
