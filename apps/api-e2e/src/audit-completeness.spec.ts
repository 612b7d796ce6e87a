import { randomUUID } from 'node:crypto';
import type { ApiClient } from './support/client';
import { aCraving, aPerson } from './support/entries';
import { NORTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PATIENT = NORTH.patient.id;
const CRAVINGS = `patients/${PATIENT}/cravings`;

describe('the audit trail', () => {
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  const traces = async (action: string) => {
    const found = await running.ownerQuery<{ outcome: string; patients: string[] }>(
      NORTH.clinicId,
      `SELECT e.outcome, ARRAY(SELECT s.patient_id::text FROM audit_subject s
         WHERE s.clinic_id = e.clinic_id AND s.at = e.at AND s.event_id = e.id) AS patients
       FROM audit_event e WHERE e.clinic_id = $1 AND e.action = $2 ORDER BY e.at`,
      [NORTH.clinicId, action],
    );
    return found.map(({ outcome, patients }) => [outcome, ...patients]);
  };

  it('keeps a second try of the same request as an event of its own, about the same person', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = aCraving();
    const [first, second] = [await ana.post(CRAVINGS, body, headers), await ana.post(CRAVINGS, body, headers)];
    expect(second.body).toEqual(first.body);
    expect((await ana.post(CRAVINGS, body, headers)).body).toEqual(first.body);
    expect(await traces('craving.log')).toEqual(Array(3).fill(['done', PATIENT]));
  });

  it('keeps who asked where a conflict tells that a number is in use here', async () => {
    await ana.post('patients', aPerson({ localNumber: 'N-001', nhsNumber: null }));
    await ana.post('patients', aPerson({ localNumber: 'n-001', nhsNumber: null }));
    await ana.post('patients', aPerson({ localNumber: 'N-777', nhsNumber: NORTH.patient.nhsNumber }));
    expect(await traces('patient.register')).toEqual([['refused'], ['refused'], ['refused']]);
  });

  it('keeps an entry that is on record already, and whose it is', async () => {
    const before = await traces('craving.log');
    const body = aCraving();
    await ana.post(CRAVINGS, body);
    const again = await ana.post(CRAVINGS, body);
    expect([again.status, again.body['code']]).toEqual([409, 'already-recorded']);
    expect((await traces('craving.log')).slice(before.length)).toEqual([
      ['done', PATIENT],
      ['refused', PATIENT],
    ]);
  });
});
