import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "CN-10404" and "cn-10404" are one number. Where a clinic has given both to two people, this stops at the index and
 * names them: which of the two is right only the clinic knows.
 */
export class LocalNumbersAreAlikeInAnyCase1790000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE patient_details ADD COLUMN local_key text COLLATE "C"`);
    await db.query('ALTER TABLE patient_details NO FORCE ROW LEVEL SECURITY');
    await db.query('UPDATE patient_details SET local_key = lower(local_number)');
    await db.query('ALTER TABLE patient_details FORCE ROW LEVEL SECURITY');
    await db.query('ALTER TABLE patient_details ALTER COLUMN local_key SET NOT NULL');
    await this.index(db, 'local_key');
  }

  async down(db: QueryRunner): Promise<void> {
    await this.index(db, 'local_number');
    await db.query('ALTER TABLE patient_details DROP COLUMN local_key');
  }

  private async index(db: QueryRunner, column: string): Promise<void> {
    await db.query('DROP INDEX patient_details_local_number');
    await db.query(
      `CREATE UNIQUE INDEX patient_details_local_number ON patient_details (clinic_id, ${column}) WHERE standing`,
    );
  }
}
