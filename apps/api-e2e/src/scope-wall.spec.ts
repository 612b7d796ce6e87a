import { DataSource } from 'typeorm';
import { namesClinic } from './support/names-clinic';
import { takeUnwalled } from './support/sent-statements';
import { startApp, type RunningApp } from './support/start-app';

describe('the rule that every statement names its clinic', () => {
  it.each([
    'SELECT note FROM craving WHERE clinic_id = $1 AND id = $2',
    'SELECT "one"."note" FROM "craving" "one" WHERE (("one"."clinic_id" = $1) AND ("one"."id" = $2))',
    'INSERT INTO craving (clinic_id, id) VALUES ($1, $2)',
    'INSERT INTO "craving" AS "one"("clinic_id", "id") VALUES ($1, $2)',
    'BEGIN',
    "SET LOCAL app.clinic_id = '0197a000-0001-7000-8000-000000000000'",
    'SELECT * FROM signed_in($1, $2, $3, $4)',
    'SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || $2::uuid::text, 0))',
  ])('lets pass: %s', (sql) => {
    expect(namesClinic(sql)).toBe(true);
  });

  it.each([
    'SELECT note FROM craving WHERE id = $1',
    'SELECT note FROM craving WHERE id = $1 /* clinic_id = the caller’s */',
    'SELECT note FROM craving WHERE id = $1 -- clinic_id = $2',
    "SELECT note FROM craving WHERE note = 'clinic_id = 1'",
    'SELECT 1 AS of_clinic_id FROM craving',
    'SELECT "one"."clinic_id" AS "one_clinic_id" FROM "craving" "one" WHERE "one"."id" = $1',
    'UPDATE craving SET standing = false WHERE id = $1',
    'INSERT INTO craving (id) VALUES ($1)',
    'SELECT * FROM signed_in($1, $2, $3, $4), craving',
    'SELECT pg_advisory_xact_lock(hashtextextended(patient_id::text, 0)) FROM patient',
    'SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || id::text, 0)) FROM patient',
  ])('stops: %s', (sql) => {
    expect(namesClinic(sql)).toBe(false);
  });

  describe('in a running API', () => {
    let running: RunningApp;
    beforeAll(async () => {
      running = await startApp();
    });
    afterAll(() => running.stop());

    it('sees what the driver sends, whoever sends it', async () => {
      takeUnwalled();
      await running.app.get(DataSource).query('SELECT count(*) FROM patient');
      expect(takeUnwalled()).toEqual(['SELECT count(*) FROM patient']);
    });
  });
});
