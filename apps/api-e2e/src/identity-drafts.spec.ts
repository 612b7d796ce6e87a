import { randomUUID } from 'node:crypto';
import { unnumbered } from './support/answers';
import type { ApiClient } from './support/client';
import { NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const CANARY = 'said she slept badly and walked by the river';

describe('drafts', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let tom: ApiClient;
  let sam: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    tom = await running.signIn(NORTH.lead.email);
    sam = await running.signIn(SOUTH.clinician.email);
  });
  afterAll(() => running.stop());

  const draft = (changes: Record<string, unknown> = {}) => ({
    form: 'log',
    patientId: NORTH.patient.id,
    content: JSON.stringify({ note: CANARY }),
    ...changes,
  });
  const list = async (client: ApiClient, query = ''): Promise<{ draftId: string; content: string }[]> =>
    (await client.get(`drafts${query}`)).body as unknown as { draftId: string; content: string }[];

  it('come back to who typed them, the newest content', async () => {
    const id = randomUUID();
    expect((await ana.put(`drafts/${id}`, draft({ content: '{"note":"first"}' }))).status).toBe(200);
    const kept = await ana.put(`drafts/${id}`, draft());
    expect(kept.text).not.toContain(CANARY);
    const found = await list(ana, `?form=log&patientId=${NORTH.patient.id}`);
    expect(found).toEqual([expect.objectContaining({ draftId: id, content: JSON.stringify({ note: CANARY }) })]);
    expect(await list(ana, '?form=other')).toEqual([]);
  });

  it('are nobody else’s, in this clinic or another', async () => {
    const id = randomUUID();
    await ana.put(`drafts/${id}`, draft());
    for (const other of [tom, sam]) {
      expect(JSON.stringify(await list(other))).not.toContain(CANARY);
      await other.delete(`drafts/${id}`);
      await other.put(`drafts/${id}`, draft({ patientId: null, content: '"mine"' }));
    }
    const own = (await list(ana)).find(({ draftId }) => draftId === id);
    expect(own?.content).toContain(CANARY);
  });

  it('are gone when discarded, and discarding twice is no error', async () => {
    const id = randomUUID();
    await ana.put(`drafts/${id}`, draft());
    expect((await ana.delete(`drafts/${id}`)).status).toBe(204);
    expect((await ana.delete(`drafts/${id}`)).status).toBe(204);
    expect((await list(ana)).some(({ draftId }) => draftId === id)).toBe(false);
  });

  it('about somebody of another clinic answer as about nobody', async () => {
    const foreign = await ana.put(`drafts/${randomUUID()}`, draft({ patientId: SOUTH.patient.id }));
    const missing = await ana.put(`drafts/${randomUUID()}`, draft({ patientId: randomUUID() }));
    expect(foreign.status).toBe(404);
    expect(unnumbered(foreign)).toEqual(unnumbered(missing));
  });

  it('about a person are closed to who sees no records', async () => {
    const ida = await running.signIn(NORTH.administrator.email);
    expect((await ida.put(`drafts/${randomUUID()}`, draft())).status).toBe(403);
    expect((await ida.put(`drafts/${randomUUID()}`, draft({ patientId: null }))).status).toBe(200);
  });

  it('hold at most 64,000 characters', async () => {
    expect((await ana.put(`drafts/${randomUUID()}`, draft({ content: 'x'.repeat(64_000) }))).status).toBe(200);
    const answer = await ana.put(`drafts/${randomUUID()}`, draft({ content: 'x'.repeat(64_001) }));
    expect(answer.status).toBe(422);
  });

  it('are read and written in the audit trail, with the person they are about', async () => {
    const id = randomUUID();
    await ana.put(`drafts/${id}`, draft());
    const rows = await running.ownerQuery<{ action: string }>(
      NORTH.clinicId,
      `SELECT e.action FROM audit_event e JOIN audit_subject s ON s.clinic_id = e.clinic_id AND s.at = e.at AND s.event_id = e.id
       WHERE s.patient_id = $1 ORDER BY e.at DESC LIMIT 1`,
      [NORTH.patient.id],
    );
    expect(rows).toEqual([{ action: 'draft.keep' }]);
  });

  it('are opened on a device by a key of one member in one clinic', async () => {
    const keyOf = async (client: ApiClient) => (await client.get('session/draft-key')).body['key'];
    const key = await keyOf(ana);
    expect(Buffer.from(String(key), 'base64')).toHaveLength(32);
    expect(await keyOf(await running.signIn(NORTH.clinician.email))).toBe(key);
    expect(await keyOf(tom)).not.toBe(key);
    expect(await keyOf(sam)).not.toBe(key);
  });
});

describe('the audit trail', () => {
  let running: RunningApp;
  let auditor: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    auditor = await running.signIn(NORTH.auditor.email);
  });
  afterAll(() => running.stop());

  interface Page {
    readonly entries: { id: string; at: string; action: string; actorName: string | null; patientIds: string[] }[];
    readonly next: string | null;
  }
  const page = async (query = ''): Promise<Page> => (await auditor.get(`audit${query}`)).body as unknown as Page;

  it('is read newest first, page by page, without a gap or a repeat', async () => {
    for (let round = 0; round < 120; round += 1) await auditor.get('staff/names');
    const seen: string[] = [];
    let cursor = '';
    for (let round = 0; round < 10; round += 1) {
      const { entries, next } = await page(cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`);
      expect(entries.map(({ at }) => at)).toEqual([...entries.map(({ at }) => at)].sort().reverse());
      seen.push(...entries.filter(({ action }) => action === 'staff.names').map(({ id }) => id));
      if (next === null) break;
      cursor = next;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it('is filtered by colleague, person and day of the clinic', async () => {
    const ana = await running.signIn(NORTH.clinician.email);
    await ana.put(`drafts/${randomUUID()}`, { form: 'log', patientId: NORTH.patient.id, content: '{}' });
    const ofPerson = await page(`?patient=${NORTH.patient.id}`);
    expect(ofPerson.entries).toEqual([
      expect.objectContaining({ action: 'draft.keep', actorName: 'Ana Bright', patientIds: [NORTH.patient.id] }),
    ]);
    const ofAna = await page(`?actor=${NORTH.clinician.membershipId}`);
    expect(new Set(ofAna.entries.map(({ actorName }) => actorName))).toEqual(new Set(['Ana Bright']));
    expect((await page('?to=2020-01-01')).entries).toEqual([]);
    expect((await page('?from=2099-01-01')).entries).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await page(`?from=${today}&to=${today}`)).entries.length).toBeGreaterThan(0);
  });

  it('is not another clinic’s', async () => {
    await running.signIn(SOUTH.clinician.email);
    const { entries } = await page();
    expect(entries.some(({ actorName }) => actorName === SOUTH.clinician.name)).toBe(false);
  });

  it.each(['cursor=nonsense', 'actor=me', 'from=yesterday', 'colour=blue'])('refuses the filter %s', async (query) => {
    expect([400, 422]).toContain((await auditor.get(`audit?${query}`)).status);
  });

  it('gives no data when it cannot be written', async () => {
    await running.ownerQuery(NORTH.clinicId, 'REVOKE INSERT ON audit_event FROM cairn_api');
    try {
      const answer = await auditor.get('staff/names');
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.text).not.toContain('Ana');
    } finally {
      await running.ownerQuery(NORTH.clinicId, 'GRANT INSERT ON audit_event TO cairn_api');
    }
  });
});
