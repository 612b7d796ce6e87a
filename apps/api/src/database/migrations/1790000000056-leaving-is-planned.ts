import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** What holds after an episode ends. */
export class LeavingIsPlanned1790000000056 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'leaving_plan',
      day: 'written_on',
      columns: `
        written_on date NOT NULL,
        destination text NOT NULL CONSTRAINT leaving_plan_destination_length CHECK (char_length(destination) <= 200),
        way_back text NOT NULL CONSTRAINT leaving_plan_way_back_length CHECK (char_length(way_back) BETWEEN 1 AND 1000),
        safety_net text NOT NULL CONSTRAINT leaving_plan_safety_net_length CHECK (char_length(safety_net) <= 1000),
        told text[] NOT NULL CONSTRAINT leaving_plan_told CHECK (told <@ ARRAY['gp', 'referrer', 'next_service', 'family', 'pharmacy', 'other']),
        told_words text NOT NULL CONSTRAINT leaving_plan_told_words_length CHECK (char_length(told_words) <= 200),
        given boolean,
        note text NOT NULL CONSTRAINT leaving_plan_note_length CHECK (char_length(note) <= 2000)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE leaving_plan');
  }
}
