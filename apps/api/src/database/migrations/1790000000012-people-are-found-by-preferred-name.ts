import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleAreFoundByPreferredName1790000000012 implements MigrationInterface {
  /** Names with accents get their exact key with their next version; until then they are found as they are written. */
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE patient_details ADD COLUMN preferred_key text COLLATE "C" NOT NULL DEFAULT ''`);
    await db.query('ALTER TABLE patient_details NO FORCE ROW LEVEL SECURITY');
    await db.query(`
      UPDATE patient_details
         SET preferred_key = btrim(regexp_replace(translate(lower(preferred_name), '''’.', ''), '[^[:alnum:]]+', ' ', 'g'))
       WHERE preferred_name <> ''`);
    await db.query('ALTER TABLE patient_details FORCE ROW LEVEL SECURITY');
    await db.query(
      'CREATE INDEX patient_details_preferred ON patient_details (clinic_id, preferred_key) WHERE standing',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE patient_details DROP COLUMN preferred_key');
  }
}
