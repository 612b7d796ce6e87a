import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** The daily checklist of the withdrawal week: sixteen symptoms of our own list, never summed. */
export class StaffCheckTheWithdrawalWeek1790000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'withdrawal_check',
      day: 'day',
      columns: `
        day date NOT NULL,
        craving smallint CONSTRAINT withdrawal_check_craving CHECK (craving BETWEEN 0 AND 3),
        anxiety smallint CONSTRAINT withdrawal_check_anxiety CHECK (anxiety BETWEEN 0 AND 3),
        low_mood smallint CONSTRAINT withdrawal_check_low_mood CHECK (low_mood BETWEEN 0 AND 3),
        irritability smallint CONSTRAINT withdrawal_check_irritability CHECK (irritability BETWEEN 0 AND 3),
        fatigue smallint CONSTRAINT withdrawal_check_fatigue CHECK (fatigue BETWEEN 0 AND 3),
        poor_sleep smallint CONSTRAINT withdrawal_check_poor_sleep CHECK (poor_sleep BETWEEN 0 AND 3),
        nightmares smallint CONSTRAINT withdrawal_check_nightmares CHECK (nightmares BETWEEN 0 AND 3),
        sweating smallint CONSTRAINT withdrawal_check_sweating CHECK (sweating BETWEEN 0 AND 3),
        chills smallint CONSTRAINT withdrawal_check_chills CHECK (chills BETWEEN 0 AND 3),
        tremor smallint CONSTRAINT withdrawal_check_tremor CHECK (tremor BETWEEN 0 AND 3),
        palpitations smallint CONSTRAINT withdrawal_check_palpitations CHECK (palpitations BETWEEN 0 AND 3),
        poor_appetite smallint CONSTRAINT withdrawal_check_poor_appetite CHECK (poor_appetite BETWEEN 0 AND 3),
        cramps smallint CONSTRAINT withdrawal_check_cramps CHECK (cramps BETWEEN 0 AND 3),
        poor_concentration smallint CONSTRAINT withdrawal_check_poor_concentration CHECK (poor_concentration BETWEEN 0 AND 3),
        dissociation smallint CONSTRAINT withdrawal_check_dissociation CHECK (dissociation BETWEEN 0 AND 3),
        perceptual_change smallint CONSTRAINT withdrawal_check_perceptual_change CHECK (perceptual_change BETWEEN 0 AND 3),
        suicidal_thoughts boolean,
        note text NOT NULL CONSTRAINT withdrawal_check_note_length CHECK (char_length(note) <= 2000)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE withdrawal_check');
  }
}
