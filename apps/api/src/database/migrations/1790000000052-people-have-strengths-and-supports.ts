import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** What a person can build on, and who stands by them. */
export class PeopleHaveStrengthsAndSupports1790000000052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'strength',
      day: 'noted_on',
      columns: `
        noted_on date NOT NULL,
        words text NOT NULL CONSTRAINT strength_words_length CHECK (char_length(words) BETWEEN 1 AND 200),
        source text NOT NULL CONSTRAINT strength_source CHECK (source IN ('patient', 'staff', 'test', 'collateral', 'device')),
        note text NOT NULL CONSTRAINT strength_note_length CHECK (char_length(note) <= 2000)`,
    });
    await keepEntries(db, {
      name: 'support',
      day: 'noted_on',
      columns: `
        noted_on date NOT NULL,
        name text NOT NULL CONSTRAINT support_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
        relation text NOT NULL CONSTRAINT support_relation CHECK (relation IN ('partner', 'parent', 'sibling', 'child', 'relative', 'friend', 'peer', 'work', 'professional', 'other')),
        contact text NOT NULL CONSTRAINT support_contact_length CHECK (char_length(contact) <= 120),
        may_contact text CONSTRAINT support_may_contact CHECK (may_contact IN ('yes', 'ask_first', 'emergency', 'no')),
        helps_with text NOT NULL CONSTRAINT support_helps_with_length CHECK (char_length(helps_with) <= 200),
        note text NOT NULL CONSTRAINT support_note_length CHECK (char_length(note) <= 2000)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE support, strength');
  }
}
