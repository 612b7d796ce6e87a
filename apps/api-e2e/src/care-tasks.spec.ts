import { ClinicContacts, TASK, TaskList, type TaskInput } from '@cairn/care-domain';
import { uuidv7 } from '@cairn/shared-util';
import { fieldsOf } from './support/answers';
import type { ApiClient } from './support/client';
import { NORTH, SOUTH } from './support/fixture';
import { describeKept } from './support/kept-kind';
import { startApp, type RunningApp } from './support/start-app';

const aTask = (differing: Partial<TaskInput> = {}): TaskInput => ({
  id: '',
  episodeId: null,
  setOn: '2026-03-02',
  what: 'Write to the GP',
  ownerId: NORTH.clinician.membershipId,
  dueOn: '2026-03-09',
  about: 'nothing',
  aboutId: null,
  aboutWords: '',
  status: 'open',
  statusOn: null,
  why: '',
  ...differing,
});

describeKept({
  contract: TASK,
  entry: aTask,
  corrected: { status: 'done', statusOn: '2026-03-05' },
  wrong: [
    ['setOn', '2999-01-01', 'dueOn'],
    ['setOn', '1900-01-01'],
    ['what', ''],
    ['what', 'x'.repeat(201)],
    ['ownerId', 'me'],
    ['ownerId', SOUTH.clinician.membershipId],
    ['ownerId', NORTH.auditor.membershipId],
    ['dueOn', '2026-03-01'],
    ['dueOn', '2199-01-01'],
    ['about', 'weather'],
    ['about', 'goal'],
    ['aboutId', NORTH.patient.id, 'about'],
    ['aboutWords', 'x'.repeat(201)],
    ['status', 'late'],
    ['status', 'done', 'statusOn'],
    ['status', 'not_needed', 'why'],
    ['statusOn', '2026-03-03'],
    ['why', 'Because'],
  ],
});

describe('what is to do across a clinic', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let lead: ApiClient;
  let other: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    [ana, lead, other] = await Promise.all([
      running.signIn(NORTH.clinician.email),
      running.signIn(NORTH.lead.email),
      running.signIn(SOUTH.clinician.email),
    ]);
  });
  afterAll(() => running.stop());

  const list = async (client: ApiClient, whose: string): Promise<string[]> => {
    const answer = await client.get(`tasks?whose=${whose}`);
    expect(answer.status).toBe(200);
    return TaskList.parse(answer.body).tasks.map(({ what }) => what);
  };

  it('is one’s own or everybody’s, the earliest due first, until it is done', async () => {
    const path = `patients/${NORTH.patient.id}/tasks`;
    const mine = aTask({ id: uuidv7(), what: 'Mine', dueOn: '2026-03-09' });
    const theirs = aTask({ id: uuidv7(), what: 'Theirs', dueOn: '2026-03-03', ownerId: NORTH.lead.membershipId });
    for (const task of [mine, theirs]) expect((await ana.post(path, task)).status).toBe(201);
    expect(await list(ana, 'mine')).toEqual(['Mine']);
    expect(await list(lead, 'mine')).toEqual(['Theirs']);
    expect(await list(ana, 'clinic')).toEqual(['Theirs', 'Mine']);
    expect(await list(other, 'clinic')).toEqual([]);
    const done = { ...mine, id: uuidv7(), status: 'done', statusOn: '2026-03-05', correctionReason: 'Done' };
    expect((await ana.post(`${path}/${mine.id}/corrections`, done)).status).toBe(201);
    expect(await list(ana, 'mine')).toEqual([]);
    const wrong = await ana.get('tasks?whose=everybody');
    expect([wrong.status, fieldsOf(wrong)]).toEqual([422, ['whose']]);
  });
});

describe('the clinic’s own numbers', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  const number = { label: 'Clinic, by day', number: '01632 960100', open: 'Monday to Friday, 9 to 17' };

  it('are none until somebody writes them, and every change is a new version', async () => {
    const [ana, lead, administrator] = await Promise.all([
      running.signIn(NORTH.clinician.email),
      running.signIn(NORTH.lead.email),
      running.signIn(NORTH.administrator.email),
    ]);
    const none = await ana.get('clinic/contacts');
    expect([none.status, none.body]).toEqual([200, { version: 0, contacts: [], changedOn: null, changedByName: '' }]);
    const body = { contacts: [number] };
    expect((await ana.put('clinic/contacts', body, { 'if-match': '"0"' })).status).toBe(403);
    expect((await lead.put('clinic/contacts', body)).status).toBe(428);
    const first = await lead.put('clinic/contacts', body, { 'if-match': '"0"' });
    expect([first.status, ClinicContacts.parse(first.body)]).toMatchObject([200, { version: 1, contacts: [number] }]);
    expect((await administrator.put('clinic/contacts', body, { 'if-match': '"0"' })).status).toBe(412);
    const empty = { contacts: [{ ...number, number: ' ' }] };
    const refused = await administrator.put('clinic/contacts', empty, { 'if-match': '"1"' });
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['contacts.0.number']]);
    expect((await administrator.put('clinic/contacts', { contacts: [] }, { 'if-match': '"1"' })).status).toBe(200);
    const other = await running.signIn(SOUTH.clinician.email);
    expect((await other.get('clinic/contacts')).body).toMatchObject({ version: 0 });
  });
});
