import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AppointmentsHaveALengthAndReasons1790000000032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE therapy_session
      ADD COLUMN planned_minutes smallint,
      ADD COLUMN absence_code text,
      ADD CONSTRAINT therapy_session_planned CHECK (planned_minutes BETWEEN 5 AND 720),
      ADD CONSTRAINT therapy_session_absence CHECK (absence_code IN (
        'forgot', 'unwell', 'work_or_study', 'childcare', 'travel', 'did_not_want_to', 'in_hospital', 'in_custody',
        'not_known', 'other'))`);
    await db.query('CREATE INDEX therapy_session_by_day ON therapy_session (clinic_id, local_day) WHERE standing');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX therapy_session_by_day');
    await db.query('ALTER TABLE therapy_session DROP COLUMN absence_code, DROP COLUMN planned_minutes');
  }
}
