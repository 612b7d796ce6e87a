import { Client } from 'pg';
import { aCraving } from './support/entries';
import { fillClinic } from './support/fill-clinic';
import { NORTH } from './support/fixture';
import { sentDuring, type Sent } from './support/sent-statements';
import { startApp, type RunningApp } from './support/start-app';

/** Tables that grow with the clinic. Staff are few. */
const GROWING = new Set([
  ...['patient', 'patient_details', 'episode', 'episode_details', 'phase', 'care_team_member', 'patient_status'],
  ...['craving', 'use_day', 'therapy_session', 'therapy_session_staff', 'event_mark', 'retraction'],
  ...['audit_event', 'audit_subject'],
]);

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Plan[];
}

const allNodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(allNodes)];

/** An index that is entered with no more than the clinic is read from end to end. */
function isSought({ 'Index Cond': condition = '' }: Plan): boolean {
  return condition.split(' AND ').some((part) => part !== '' && !part.includes('clinic_id'));
}

/** What in a plan goes through rows of other people or of other colleagues, in words. */
function wideReads(plan: Plan): string[] {
  return allNodes(plan).flatMap((node) => {
    const { 'Node Type': type, 'Relation Name': table, Filter: filter = '' } = node;
    if (type === 'Bitmap Index Scan') return isSought(node) ? [] : ['a bitmap of a whole index'];
    if (table === undefined || !GROWING.has(table) || !type.endsWith('Scan')) return [];
    if (type !== 'Bitmap Heap Scan' && !isSought(node)) return [`${type} of all of ${table}`];
    return /\b(?:patient_id|actor_id|episode_id)\b/.test(filter) ? [`${table} filtered by ${filter}`] : [];
  });
}

describe('what the API reads in a clinic of many people', () => {
  let running: RunningApp;
  let api: Client;
  const patient = `patients/${NORTH.patient.id}`;

  beforeAll(async () => {
    running = await startApp();
    await fillClinic(running.database.ownerUrl);
    api = new Client({ connectionString: running.database.apiUrl });
    await api.connect();
  }, 60_000);
  afterAll(async () => {
    await api.end();
    await running.stop();
  });

  /** Plans as the runtime role gets them: for these values, and for any value where a prepared statement may get that. */
  const plansOf = async ({ name, text, values }: Sent): Promise<Plan[]> => {
    const explain = async (sql: string, given?: unknown[]): Promise<Plan[]> =>
      (await api.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(sql, given)).rows.map((row) => row['QUERY PLAN'][0].Plan);
    await api.query('BEGIN');
    await api.query(`SET LOCAL app.clinic_id = '${NORTH.clinicId}'`);
    const own = await explain(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
    const any = name === null ? [] : await explain(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`);
    await api.query('ROLLBACK');
    return [...own, ...any];
  };

  it.each([
    ['the patient page', NORTH.clinician, `${patient}/timeline?from=2026-01-01&to=2026-04-01`],
    ['the episodes of a person', NORTH.clinician, `${patient}/episodes`],
    ['the history of a person', NORTH.clinician, `${patient}/history`],
    ['the export of a person', NORTH.clinician, `${patient}/export.zip`],
    ['the people opened last', NORTH.clinician, 'patients'],
    ['the trail', NORTH.auditor, 'audit'],
    ['the trail of a day', NORTH.auditor, 'audit?from=2026-01-01&to=2026-01-01'],
    ['the trail of a colleague', NORTH.auditor, `audit?actor=${NORTH.clinician.membershipId}`],
    ['the trail of a person', NORTH.auditor, `audit?patient=${NORTH.patient.id}`],
  ])('goes through no whole table for %s', async (_what, who, path) => {
    const client = await running.signIn(who.email);
    const sent = await sentDuring(async () => {
      expect((await client.get(path)).status).toBe(200);
    });
    await expectNarrow(sent, 4);
  });

  it('goes through no whole table to log a craving', async () => {
    const client = await running.signIn(NORTH.clinician.email);
    const sent = await sentDuring(async () => {
      expect((await client.post(`${patient}/cravings`, aCraving())).status).toBe(201);
    });
    expect(sent.some(({ text }) => text.startsWith('INSERT INTO patient_status'))).toBe(true);
    await expectNarrow(sent, 6);
  });

  async function expectNarrow(sent: readonly Sent[], atLeast: number): Promise<void> {
    const planned = sent.filter(({ text }) => /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/.test(text));
    expect(planned.length).toBeGreaterThanOrEqual(atLeast - 1);
    for (const statement of planned) {
      const wide = (await plansOf(statement)).flatMap(wideReads);
      expect({ text: statement.text, wide }).toEqual({ text: statement.text, wide: [] });
    }
  }
});
