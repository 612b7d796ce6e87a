import { randomUUID } from 'node:crypto';
import { uuidv7 } from '@cairn/shared-util';
import { fieldsOf } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { aCraving } from './support/entries';
import { NOBODY, NORTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PATH = `patients/${NORTH.patient.id}`;
const NUL = '%00';
const told = (answer: Answer): unknown[] => [answer.status, ...fieldsOf(answer)];

describe('input that nobody types by hand', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let ida: ApiClient;
  let una: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    [ana, ida, una] = await Promise.all([
      running.signIn(NORTH.clinician.email),
      running.signIn(NORTH.administrator.email),
      running.signIn(NORTH.auditor.email),
    ]);
  });
  afterAll(() => running.stop());

  it('is refused in an address with the name of the field', async () => {
    expect(told(await ana.get(`patients?find=${NUL}`))).toEqual([422, 'find']);
    expect(told(await ana.get(`drafts?form=${NUL}`))).toEqual([422, 'form']);
  });

  it.each(['0001-01-01', '0020-05-05', '0000-01-01', '9999-12-31'])('refuses the day %s in an address', async (day) => {
    expect(told(await una.get(`audit?from=${day}`))).toEqual([422, 'from']);
    expect(told(await una.get(`audit?to=${day}`))).toEqual([422, 'to']);
    expect(told(await ana.get(`${PATH}/cravings?from=2026-01-01&to=${day}`))).toEqual([422, 'to']);
  });

  it.each(['a\0b', 'Z\ud800q'])('is refused in a draft: %j', async (text) => {
    const draft = { form: 'log', patientId: null, content: '{}' };
    expect(told(await ana.put(`drafts/${uuidv7()}`, { ...draft, form: text }))).toEqual([422, 'form']);
    expect(told(await ana.put(`drafts/${uuidv7()}`, { ...draft, content: text }))).toEqual([422, 'content']);
  });

  it.each(['a\0b', 'a\u001b[31m\nb', '\u202eevil', 'Z\ud800q'])('is refused in a name: %j', async (name) => {
    const change = { displayName: name, role: 'clinician', active: true };
    const staff = `staff/${NORTH.clinician.membershipId}`;
    expect(told(await ida.patch(staff, change, { 'if-match': '"1"' }))).toEqual([422, 'displayName']);
    const invitation = { email: 'new@north.example', displayName: name, role: 'clinician' };
    expect(told(await ida.post('invitations', invitation))).toEqual([422, 'displayName']);
    const acceptance = { password: 'the heron waits by the weir', email: null, timeZone: null };
    const token = `invitations/${NORTH.clinicId}.${'x'.repeat(43)}`;
    const joining = { ...acceptance, displayName: name, clinicName: name };
    expect(told(await running.client().post(token, joining))).toEqual([422, 'displayName', 'clinicName']);
  });

  it('is refused when it is nested so deeply that nobody can mean it', async () => {
    const note = `${'['.repeat(8000)}${']'.repeat(8000)}`;
    const answer = await ana.post(`${PATH}/cravings`, `{"note":${note}}`);
    expect(answer.status).toBe(400);
    expect(answer.body['detail']).toBe('The request is nested too deeply in "note".');
  });

  it('is refused with a sentence where the database is the first to see it', async () => {
    const answer = await una.get('audit?cursor=2026-99-99T00:00:00Z_00000000-0000-7000-8000-000000000000');
    expect([answer.status, answer.body['code']]).toEqual([422, 'not-accepted']);
  });

  it('says how large a request may be', async () => {
    const answer = await ana.post(`${PATH}/cravings`, aCraving({ note: 'x'.repeat(1_100_000) }));
    expect([answer.status, answer.body['code']]).toEqual([413, 'too-large']);
    expect(answer.body['detail']).toBe('The request is larger than is taken here.');
  });

  it.each(['00000000-0000-0000-0000-000000000000', randomUUID()])('takes no id of another form: %s', async (id) => {
    expect(told(await ana.post(`${PATH}/cravings`, aCraving({ id })))).toEqual([422, 'id']);
    const reason = { id, reason: 'Twice' };
    expect(told(await ana.post(`${PATH}/cravings/${NOBODY}/retraction`, reason))).toEqual([422, 'id']);
  });
});
