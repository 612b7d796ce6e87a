import type { ApiClient } from './support/client';
import { aCraving } from './support/entries';
import { NOBODY, NORTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PATIENT = NORTH.patient.id;
/** A craving with a note that a refusal may not show to everybody. */
const craving = (intensity: number) => aCraving({ intensity, note: 'only for the care team' });

describe('the clinic scope', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let replaced: string;

  const traces = (action: string) =>
    running.ownerQuery<{ outcome: string; patient_id: string | null }>(
      NORTH.clinicId,
      `SELECT e.outcome, s.patient_id FROM audit_event e
       LEFT JOIN audit_subject s ON s.clinic_id = e.clinic_id AND s.at = e.at AND s.event_id = e.id
       WHERE e.clinic_id = $1 AND e.action = $2 ORDER BY e.at`,
      [NORTH.clinicId, action],
    );
  const correctAgain = () =>
    ana.post(`patients/${PATIENT}/cravings/${replaced}/corrections`, { ...craving(2), correctionReason: 'Too late' });

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    const first = craving(5);
    replaced = String(first['id']);
    await ana.post(`patients/${PATIENT}/cravings`, first);
    await ana.post(`patients/${PATIENT}/cravings/${replaced}/corrections`, {
      ...craving(4),
      correctionReason: 'Heard wrongly',
    });
  });
  afterAll(() => running.stop());

  it('keeps a trace, with the patient named, of a conflict that shows what stands now', async () => {
    const answer = await correctAgain();
    expect([answer.status, answer.text.includes('only for the care team')]).toEqual([409, true]);
    expect(await traces('craving.correct')).toEqual([
      { outcome: 'done', patient_id: PATIENT },
      { outcome: 'refused', patient_id: PATIENT },
    ]);
  });

  it('shows nothing of the record in a conflict whose trace cannot be written, and goes on afterwards', async () => {
    await running.ownerQuery(NORTH.clinicId, 'REVOKE INSERT ON audit_event FROM cairn_api');
    const answers = [];
    for (let more = 0; more < 12; more += 1) answers.push(await correctAgain());
    await running.ownerQuery(NORTH.clinicId, 'GRANT INSERT ON audit_event TO cairn_api');
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).not.toContain('only for the care team');
    }
    const all = await Promise.all(Array.from({ length: 12 }, () => ana.get(`patients/${PATIENT}`)));
    expect(all.map(({ status }) => status)).toEqual(Array<number>(12).fill(200));
    const open = await running.ownerQuery<{ open: number }>(
      NORTH.clinicId,
      "SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'cairn-api' AND state LIKE 'idle in transaction%'",
    );
    expect(open).toEqual([{ open: 0 }]);
  });

  it('keeps a trace of a record that is not there, without naming anybody', async () => {
    expect((await ana.get(`patients/${NOBODY}/history`)).status).toBe(404);
    expect(await traces('patient.history')).toEqual([{ outcome: 'not_found', patient_id: null }]);
  });
});
