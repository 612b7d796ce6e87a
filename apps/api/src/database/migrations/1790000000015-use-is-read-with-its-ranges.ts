import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = 'substance, substance_text, state, amount, unit, source, context, recorded_at';
const WITH_RANGES =
  'substance, substance_text, state, amount, amount_low, amount_high, unit, "precision", source, context, recorded_at';

/** The charts say an amount as it was told: "about 0.5 g", "0.5 to 1 g". Their index holds all of it. */
export class UseIsReadWithItsRanges1790000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.cover(db, WITH_RANGES);
  }

  async down(db: QueryRunner): Promise<void> {
    await this.cover(db, BEFORE);
  }

  private async cover(db: QueryRunner, columns: string): Promise<void> {
    await db.query('DROP INDEX use_day_chart');
    await db.query(
      'CREATE INDEX use_day_chart ON use_day (clinic_id, patient_id, day) INCLUDE (' + columns + ') WHERE standing',
    );
  }
}
