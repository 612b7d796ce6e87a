import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { ReportSource } from '@cairn/exchange-domain';
import { addDays, localDay, uuidv7 } from '@cairn/shared-util';
import { unnumbered } from './support/answers';
import type { ApiClient } from './support/client';
import { aCraving } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { anObservation } from '@cairn/tracking-domain/testing';
import { startApp, type RunningApp } from './support/start-app';

const PATIENT = NORTH.patient.id;

describe('what leaves the house', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let yesterday: string;
  let period: string;

  const bytesOf = async (path: string): Promise<{ status: number; type: string; bytes: Uint8Array }> => {
    const cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${running.url}/api/${path}`, { headers: { cookie } });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    const today = localDay(new Date().toISOString(), NORTH.timeZone);
    yesterday = addDays(today, -1);
    period = `from=${addDays(today, -28)}&to=${yesterday}`;
    const craving = aCraving({ occurredAt: `${yesterday}T12:00:00Z`, intensity: 0, note: '=1+1' });
    const kept = await ana.post(`patients/${PATIENT}/cravings`, craving);
    expect(kept.status).toBe(201);
    const corrected = { ...craving, id: uuidv7(), intensity: 4, note: '', correctionReason: 'Heard wrongly' };
    expect(
      (await ana.post(`patients/${PATIENT}/cravings/${String(craving['id'])}/corrections`, corrected)).status,
    ).toBe(201);
  });
  afterAll(() => running.stop());

  it('exports everything logged, what was corrected too, with zeros kept and formulas as text', async () => {
    const { status, type, bytes } = await bytesOf(`patients/${PATIENT}/export.zip`);
    expect([status, type]).toEqual([200, 'application/zip']);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...['codebook.csv', 'cravings.csv', 'episodes.csv', 'event-marks.csv', 'phases.csv', 'therapy-sessions.csv'],
        ...['use-days.csv', 'allergies.csv', 'diagnoses.csv', 'medicines.csv', 'observations.csv'],
        ...['supervised-doses.csv', 'withdrawal-checks.csv'],
      ]),
    );
    const rows = parse<Record<string, string>>(strFromU8(files['cravings.csv']!), { columns: true, bom: true });
    expect(rows.map((row) => [row['standing'], row['intensity_0_10'], row['note'], row['recorded_by']])).toEqual([
      ['corrected', '0', "'=1+1", 'Ana Bright'],
      ['counts', '4', '', 'Ana Bright'],
    ]);
    const phases = parse<Record<string, string>>(strFromU8(files['phases.csv']!), { columns: true, bom: true });
    expect(phases.map((row) => row['kind'])).toEqual(['withdrawal_management', 'residential_rehab']);
    const episodes = parse<Record<string, string>>(strFromU8(files['episodes.csv']!), { columns: true, bom: true });
    expect(episodes.map((row) => [row['standing'], row['main_substance'], row['key_worker']])).toEqual([
      ['counts', 'ketamine', 'Ana Bright'],
    ]);
  });

  it('exports every version of what is kept by contract, and explains each column', async () => {
    const list = `patients/${PATIENT}/observations`;
    const at = { takenAt: `${yesterday}T12:00:00.000Z`, episodeId: NORTH.patient.episodeId };
    const [first, corrected, gone] = [72, 73, 90].map((pulse) => anObservation({ ...at, id: uuidv7(), pulse }));
    const correction = { ...corrected, pulse: null, correctionReason: 'Other arm' };
    expect((await ana.post(list, first)).status).toBe(201);
    expect((await ana.post(`${list}/${first!.id}/corrections`, correction)).status).toBe(201);
    expect((await ana.post(list, gone)).status).toBe(201);
    const withdrawal = { id: uuidv7(), reason: 'Of somebody else' };
    expect((await ana.post(`${list}/${gone!.id}/retraction`, withdrawal)).status).toBe(201);
    const files = unzipSync((await bytesOf(`patients/${PATIENT}/export.zip`)).bytes);
    const read = (name: string): Record<string, string>[] =>
      parse(strFromU8(files[name]!), { columns: true, bom: true });
    const rows = read('observations.csv');
    expect(
      rows.map((row) => [row['standing'], row['pulse'], row['correction_reason'], row['withdrawn_reason']]).sort(),
    ).toEqual([
      ['corrected', '72', '', ''],
      ['counts', '', 'Other arm', ''],
      ['withdrawn', '90', '', 'Of somebody else'],
    ]);
    const explained = read('codebook.csv').filter(({ file }) => file === 'observations.csv');
    for (const column of Object.keys(rows[0]!)) {
      expect([column, explained.filter((line) => line['column'] === column && line['meaning'] !== '').length]).toEqual([
        column,
        1,
      ]);
    }
  });

  it('exports who withdrew an entry, when and why, and who led a session', async () => {
    const craving = aCraving({ occurredAt: `${yesterday}T13:00:00Z` });
    await ana.post(`patients/${PATIENT}/cravings`, craving);
    const withdrawal = { id: uuidv7(), reason: 'Of somebody else' };
    const path = `patients/${PATIENT}/cravings/${String(craving['id'])}/retraction`;
    expect((await ana.post(path, withdrawal)).status).toBe(201);
    const files = unzipSync((await bytesOf(`patients/${PATIENT}/export.zip`)).bytes);
    const rows = parse<Record<string, string>>(strFromU8(files['cravings.csv']!), { columns: true, bom: true });
    const row = rows.find(({ id }) => id === craving['id']);
    expect(row).toMatchObject({
      standing: 'withdrawn',
      withdrawn_reason: 'Of somebody else',
      withdrawn_by: 'Ana Bright',
    });
    expect(row?.['withdrawn_at']).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(strFromU8(files['therapy-sessions.csv']!).split('\n')[0]).toContain(',staff,');
  });

  it('makes the report from what stands', async () => {
    const answer = await ana.get(`patients/${PATIENT}/report?${period}`);
    expect(answer.status).toBe(200);
    const source = ReportSource.parse(answer.body);
    expect(source.timeline.cravings.intensity).toEqual([4]);
    expect(source).toMatchObject({ clinicName: 'North Clinic', preparedBy: 'Ana Bright', keyWorkerName: 'Ana Bright' });
  });

  it('prints the report as a PDF', async () => {
    const { status, type, bytes } = await bytesOf(`patients/${PATIENT}/report.pdf?${period}`);
    expect([status, type]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it.each([
    ['the first day after the last', `from=2026-02-02&to=2026-02-01`, 'from'],
    ['a last day in the future', `from=2026-02-02&to=2126-02-01`, 'to'],
    ['more than 400 days', `from=2024-01-01&to=2026-01-01`, 'from'],
    ['no day at all', `from=soon&to=2026-01-01`, 'from'],
  ])('refuses a period with %s and names the field', async (_what, query, field) => {
    const { status, body } = await ana.get(`patients/${PATIENT}/report?${query}`);
    expect([status, body['fields']]).toEqual([422, [expect.objectContaining({ field })]]);
  });

  it.each(['report?from=2026-01-01&to=2026-01-02', 'report.pdf?from=2026-01-01&to=2026-01-02', 'export.zip'])(
    'answers for another clinic’s patient as for a missing one: %s',
    async (path) => {
      const foreign = await ana.get(`patients/${SOUTH.patient.id}/${path}`);
      const missing = await ana.get(`patients/${NOBODY}/${path}`);
      expect([foreign.status, missing.status]).toEqual([404, 404]);
      expect(unnumbered(foreign)).toEqual(unnumbered(missing));
    },
  );

  it.each(['administrator', 'auditor'] as const)('gives a clinic %s neither report nor export', async (who) => {
    const client = await running.signIn(NORTH[who].email);
    expect((await client.get(`patients/${PATIENT}/report?${period}`)).status).toBe(403);
    expect((await client.get(`patients/${PATIENT}/export.zip`)).status).toBe(403);
  });

  it('leaves a trace of every report and export, with the patient named', async () => {
    const traces = await running.ownerQuery<{ action: string; patient_id: string }>(
      NORTH.clinicId,
      `SELECT DISTINCT e.action, s.patient_id FROM audit_event e JOIN audit_subject s ON s.clinic_id = e.clinic_id AND s.at = e.at AND s.event_id = e.id
       WHERE e.clinic_id = $1 AND e.action IN ('report.read', 'report.pdf', 'export.csv') ORDER BY 1`,
      [NORTH.clinicId],
    );
    expect(traces).toEqual(
      ['export.csv', 'report.pdf', 'report.read'].map((action) => ({ action, patient_id: PATIENT })),
    );
  });

  it('hands out nothing when the trace cannot be written', async () => {
    await running.ownerQuery(NORTH.clinicId, 'REVOKE INSERT ON audit_event FROM cairn_api');
    const refused = await ana.get(`patients/${PATIENT}/report?${period}`);
    await running.ownerQuery(NORTH.clinicId, 'GRANT INSERT ON audit_event TO cairn_api');
    expect(refused.status).toBeGreaterThanOrEqual(500);
    expect(refused.text).not.toContain(NORTH.patient.familyName);
  });

  it('keeps a key to its request', async () => {
    const key = randomUUID();
    const retraction = { id: uuidv7(), reason: 'Entered by mistake' };
    const [{ id = '' } = {}] = await running.ownerQuery<{ id: string }>(
      NORTH.clinicId,
      'SELECT id FROM craving WHERE clinic_id = $1 AND standing',
      [NORTH.clinicId],
    );
    const first = await ana.post(`patients/${PATIENT}/cravings/${id}/retraction`, retraction, {
      'idempotency-key': key,
    });
    const again = await ana.post(`patients/${PATIENT}/cravings/${id}/retraction`, retraction, {
      'idempotency-key': key,
    });
    expect(again.body).toEqual(first.body);
    const other = await ana.post(
      `patients/${PATIENT}/cravings/${id}/retraction`,
      { ...retraction, reason: 'Other' },
      { 'idempotency-key': key },
    );
    expect([other.status, other.body['code']]).toEqual([422, 'key-reused']);
  });
});
