import { randomUUID } from 'node:crypto';
import type { PatientInput } from '@cairn/patients-domain';
import { uuidv7 } from '@cairn/shared-util';
import { fieldsOf, unnumbered } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { aPerson } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const listOf = ({ body }: Answer): Record<string, unknown>[] => body as unknown as Record<string, unknown>[];

describe('patients', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let sam: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    sam = await running.signIn(SOUTH.clinician.email);
  });
  afterAll(() => running.stop());

  const find = async (text: string, client = ana): Promise<unknown[]> =>
    listOf(await client.get(`patients?find=${encodeURIComponent(text)}`)).map(({ familyName }) => familyName);

  describe('registering', () => {
    it('keeps the person under the id that the browser made, and answers ids only', async () => {
      const id = uuidv7();
      const answer = await ana.post('patients', { id, ...aPerson() });
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual({ id, version: 1, recordedAt: expect.any(String) });
      const read = await ana.get(`patients/${id}`);
      expect(read.headers.get('etag')).toBe('"1"');
      expect(read.body).toEqual({
        ...aPerson(),
        id,
        version: 1,
        recordedAt: answer.body['recordedAt'],
        recordedBy: NORTH.clinician.membershipId,
        registeredAt: answer.body['recordedAt'],
      });
    });

    it('does the same request twice once, and answers the same', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const body = aPerson({ localNumber: 'N-101', nhsNumber: null });
      const first = await ana.post('patients', body, headers);
      const second = await ana.post('patients', body, headers);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      const rows = await running.ownerQuery(
        NORTH.clinicId,
        `SELECT 1 FROM patient_details WHERE local_number = 'N-101'`,
      );
      expect(rows).toHaveLength(1);
    });

    it('refuses the same key with another body', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      await ana.post('patients', aPerson({ localNumber: 'N-102', nhsNumber: null }), headers);
      const other = await ana.post('patients', aPerson({ localNumber: 'N-103', nhsNumber: null }), headers);
      expect(other.status).toBe(422);
      expect(other.body['code']).toBe('key-reused');
    });

    it.each([
      ['an NHS number whose digits disagree', { nhsNumber: '9993000003' }, 'nhsNumber'],
      ['an NHS number with spaces', { nhsNumber: '999 123 0130' }, 'nhsNumber'],
      ['no first name', { givenName: ' ' }, 'givenName'],
      ['a last name of 101 characters', { familyName: 'x'.repeat(101) }, 'familyName'],
      ['no local number', { localNumber: '' }, 'localNumber'],
      ['a day that is none', { birthDate: '2001-02-29' }, 'birthDate'],
      ['a birth in the future', { birthDate: '2199-01-01' }, 'birthDate'],
      ['a birth more than 120 years ago', { birthDate: '1899-12-31' }, 'birthDate'],
      ['an unknown sex', { recordedSex: 'x' as 'other' }, 'recordedSex'],
      ['a null character', { phone: 'a\0b' }, 'phone'],
    ])('refuses %s and names the field', async (_what, details, field) => {
      const answer = await ana.post('patients', aPerson({ localNumber: 'N-999', nhsNumber: null, ...details }));
      expect(answer.status).toBe(422);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(fieldsOf(answer)).toEqual([field]);
    });

    it('refuses a key that it does not know', async () => {
      const answer = await ana.post('patients', { ...aPerson({ localNumber: 'N-998', nhsNumber: null }), ward: '3' });
      expect(answer.status).toBe(422);
      expect(JSON.stringify(answer.body)).toContain('ward');
    });

    it('refuses a local number and an NHS number that are taken, in this clinic only', async () => {
      const sameLocal = await ana.post('patients', aPerson({ localNumber: 'N-001', nhsNumber: null }));
      expect(sameLocal.status).toBe(409);
      expect([sameLocal.body['code'], ...fieldsOf(sameLocal)]).toEqual(['local-number-in-use', 'localNumber']);
      const otherCase = await ana.post('patients', aPerson({ localNumber: 'n-001', nhsNumber: null }));
      expect([otherCase.status, otherCase.body['code']]).toEqual([409, 'local-number-in-use']);
      const sameNhs = await ana.post('patients', aPerson({ localNumber: 'N-997', nhsNumber: '9991230017' }));
      expect([sameNhs.status, sameNhs.body['code']]).toEqual([409, 'nhs-number-in-use']);
      const elsewhere = await sam.post('patients', aPerson({ localNumber: 'N-001', nhsNumber: '9991230017' }));
      expect(elsewhere.status).toBe(201);
    });

    it('refuses an id that is taken, and takes the same id in another clinic', async () => {
      const id = uuidv7();
      const mine = { id, ...aPerson({ localNumber: 'N-104', nhsNumber: null }) };
      expect((await ana.post('patients', mine)).status).toBe(201);
      const again = await ana.post('patients', { ...mine, localNumber: 'N-105' });
      expect([again.status, again.body['code']]).toEqual([409, 'already-registered']);
      expect((await sam.post('patients', mine)).status).toBe(201);
    });
  });

  describe('finding', () => {
    beforeAll(async () => {
      const people: Partial<PatientInput>[] = [
        {
          givenName: 'María',
          familyName: 'de la Cruz',
          preferredName: 'Zoë',
          localNumber: 'F-1',
          birthDate: '1985-07-01',
        },
        { givenName: 'Łukasz', familyName: 'Zieliński', localNumber: 'F-2', birthDate: '1985-07-31' },
        {
          givenName: 'Ada',
          familyName: 'Zielonka',
          localNumber: 'F-3',
          birthDate: '1985-07-01',
          birthPrecision: 'month',
          nhsNumber: '4010232137',
        },
      ];
      for (const person of people) {
        expect((await ana.post('patients', aPerson({ nhsNumber: null, ...person }))).status).toBe(201);
      }
    });

    it.each([
      ['orr', ['Orrell']],
      ['TAMSIN', ['Orrell']],
      ['orrell tam', ['Orrell']],
      ['Tam Orrell', ['Orrell']],
      ['Orrell, Tamsin', ['Orrell']],
      ['tamsin ebdon', []],
      ['maria de la cruz', ['de la Cruz']],
      ['de la cruz m', ['de la Cruz']],
      ['zoe', ['de la Cruz']],
      ['Zoe de la', ['de la Cruz']],
      ['zoe zielinski', []],
      ['zielinski', ['Zieliński']],
      ['ziel', ['Zieliński', 'Zielonka']],
      ['F-3', ['Zielonka']],
      ['f-3', ['Zielonka']],
      ['401 023 2137', ['Zielonka']],
      ['4010232137', ['Zielonka']],
      ['401 023 2138', []],
      ['1985-07-31', ['Zieliński', 'Zielonka']],
      ['31/7/1985', ['Zieliński', 'Zielonka']],
      ['31 July 1985', ['Zieliński', 'Zielonka']],
      ['1 Jul 1985', ['de la Cruz', 'Zielonka']],
      ['July 1985', ['de la Cruz', 'Zieliński', 'Zielonka']],
      ["%' OR 1=1 --", []],
      ['%', []],
    ])('%j finds %j', async (text, names) => expect(await find(text)).toEqual(names));

    it('answers with at most 20 people', async () => {
      for (let number = 0; number < 21; number += 1) {
        await ana.post('patients', aPerson({ familyName: 'Quill', localNumber: `Q-${number}`, nhsNumber: null }));
      }
      expect(await find('quill')).toHaveLength(20);
    });

    it('finds nobody of another clinic by any way', async () => {
      for (const text of ['Secretsouth', 'Wren', SOUTH.patient.localNumber]) expect(await find(text)).toEqual([]);
      expect(await find('Secretsouth', sam)).toEqual(['Secretsouth']);
      expect(await find('Zielonka', sam)).toEqual([]);
      expect(await find('401 023 2137', sam)).toEqual([]);
    });

    it('shows whom I opened last when nothing is asked', async () => {
      const tom = await running.signIn(NORTH.lead.email);
      expect((await tom.get('patients')).body).toEqual([]);
      await tom.get(`patients/${NORTH.otherPatient.id}`);
      await tom.get(`patients/${NORTH.patient.id}`);
      expect(listOf(await tom.get('patients')).map(({ familyName }) => familyName)).toEqual(['Orrell', 'Ebdon']);
      await tom.get(`patients/${NORTH.otherPatient.id}`);
      expect(listOf(await tom.get('patients?find=')).map(({ id }) => id)).toEqual([
        NORTH.otherPatient.id,
        NORTH.patient.id,
      ]);
    });

    it('names everybody in the answer in the audit trail', async () => {
      await find('orrell');
      const rows = await running.ownerQuery<{ patient_id: string }>(
        NORTH.clinicId,
        `SELECT s.patient_id FROM audit_event e JOIN audit_subject s ON s.clinic_id = e.clinic_id AND s.event_id = e.id
         WHERE e.action = 'patient.find' AND e.id = (SELECT id FROM audit_event WHERE action = 'patient.find' ORDER BY at DESC LIMIT 1)`,
      );
      expect(rows).toEqual([{ patient_id: NORTH.patient.id }]);
    });

    it('refuses more than 100 characters and keys that it does not know', async () => {
      expect((await ana.get(`patients?find=${'x'.repeat(101)}`)).status).toBe(422);
      expect((await ana.get('patients?name=x')).status).toBe(422);
    });
  });

  describe('changing', () => {
    const registered = async (details: Partial<PatientInput> = {}): Promise<string> => {
      const localNumber = `C-${randomUUID().slice(0, 8)}`;
      const answer = await ana.post('patients', aPerson({ localNumber, nhsNumber: null, ...details }));
      return String(answer.body['id']);
    };
    const change = (localNumber: string, details: Partial<PatientInput> & { reason: string }) => ({
      ...aPerson({ localNumber, nhsNumber: null }),
      ...details,
    });

    it('keeps every version with who, when and why', async () => {
      const id = await registered({ localNumber: 'H-1' });
      const answer = await ana.patch(`patients/${id}`, change('H-1', { familyName: 'Hale', reason: 'Married' }), {
        'if-match': '"1"',
      });
      expect([answer.status, answer.body['version']]).toEqual([200, 2]);
      expect((await ana.get(`patients/${id}`)).headers.get('etag')).toBe('"2"');
      const history = listOf(await ana.get(`patients/${id}/history`));
      expect(
        history.map(({ version, familyName, reason, recordedByName }) => [version, familyName, reason, recordedByName]),
      ).toEqual([
        [2, 'Hale', 'Married', NORTH.clinician.name],
        [1, 'O’Brien', null, NORTH.clinician.name],
      ]);
      expect(await find('Hale')).toEqual(['Hale']);
    });

    it('answers 412 with what stands when somebody was faster, and changes nothing', async () => {
      const id = await registered({ localNumber: 'H-2' });
      const path = `patients/${id}`;
      await ana.patch(path, change('H-2', { phone: '1', reason: 'First' }), { 'if-match': '"1"' });
      const late = await ana.patch(path, change('H-2', { phone: '2', reason: 'Second' }), { 'if-match': '"1"' });
      expect([late.status, late.body['code']]).toEqual([412, 'stale-version']);
      expect(late.body['current']).toEqual((await ana.get(path)).body);
      expect(late.body['current']).toMatchObject({ version: 2, phone: '1' });
    });

    it('lets one of two edits at the same moment through', async () => {
      const id = await registered({ localNumber: 'H-3' });
      const edits = ['1', '2', '3', '4'].map((phone) =>
        ana.patch(`patients/${id}`, change('H-3', { phone, reason: 'Together' }), { 'if-match': '"1"' }),
      );
      const statuses = (await Promise.all(edits)).map(({ status }) => status).sort();
      expect(statuses).toEqual([200, 412, 412, 412]);
    });

    it('answers 428 without If-Match', async () => {
      const id = await registered({ localNumber: 'H-4' });
      expect((await ana.patch(`patients/${id}`, change('H-4', { reason: 'x' }))).status).toBe(428);
    });

    it('wants a reason', async () => {
      const id = await registered({ localNumber: 'H-5' });
      const answer = await ana.patch(`patients/${id}`, change('H-5', { reason: ' ' }), { 'if-match': '"1"' });
      expect([answer.status, ...fieldsOf(answer)]).toEqual([422, 'reason']);
    });

    it('refuses a local number that is taken', async () => {
      const id = await registered({ localNumber: 'H-6' });
      const answer = await ana.patch(`patients/${id}`, change('N-001', { reason: 'x' }), { 'if-match': '"1"' });
      expect([answer.status, answer.body['code']]).toEqual([409, 'local-number-in-use']);
      expect((await ana.get(`patients/${id}`)).body).toMatchObject({ version: 1, localNumber: 'H-6' });
    });
  });

  describe('the wall', () => {
    const asked = (path: string) => [
      ana.get(path),
      ana.get(`${path}/history`),
      ana.get(`${path}/episodes`),
      ana.patch(path, { ...aPerson(), reason: 'x' }, { 'if-match': '"1"' }),
    ];

    it('answers another clinic’s person exactly as somebody who is not there', async () => {
      const foreign = await Promise.all(asked(`patients/${SOUTH.patient.id}`));
      const missing = await Promise.all(asked(`patients/${NOBODY}`));
      expect(foreign.map(unnumbered)).toEqual(missing.map(unnumbered));
      expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(foreign.map(({ text }) => text).join()).not.toContain('Secretsouth');
    });

    it('answers 400 for what is no id', async () => {
      expect((await ana.get('patients/1')).status).toBe(400);
    });

    it('asks strangers to sign in, and lets neither administrator nor auditor near a person', async () => {
      const paths = ['patients', `patients/${NORTH.patient.id}`, `patients/${NORTH.patient.id}/history`];
      for (const [client, status] of [
        [running.client(), 401],
        [await running.signIn(NORTH.administrator.email), 403],
        [await running.signIn(NORTH.auditor.email), 403],
      ] as const) {
        for (const path of paths) {
          const answer = await client.get(path);
          expect([path, answer.status]).toEqual([path, status]);
          expect(answer.text).not.toContain('Orrell');
        }
        expect((await client.post('patients', aPerson())).status).toBe(status);
      }
    });
  });
});
