import { Craving, CravingHistory } from '@cairn/tracking-domain';
import { Signatures, SignaturesReceipt, UNDONE, WaitingSignature, WithdrawnEntry } from '@cairn/patients-domain';
import { uuidv7 } from '@cairn/shared-util';
import { fieldsOf } from './support/answers';
import type { ApiClient } from './support/client';
import { aCraving } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PATIENT = `patients/${NORTH.patient.id}`;
const CRAVINGS = `${PATIENT}/cravings`;
const SIGNATURES = `${PATIENT}/signatures`;
const REQUESTS = `${PATIENT}/signature-requests`;
const WAITING = 'signature-requests/waiting';

type Role = 'author' | 'co_signer';
const aSignature = (recordId: string, role: Role = 'author', recordKind = 'craving'): Record<string, unknown> => ({
  ...{ id: uuidv7(), recordKind, recordId, role },
});
const aRequest = (recordId: string, askedOf: string = NORTH.lead.membershipId): Record<string, unknown> => ({
  ...{ id: uuidv7(), recordKind: 'craving', recordId, askedOf },
});

describe('signatures', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let tom: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    tom = await running.signIn(NORTH.lead.email);
  });
  afterAll(() => running.stop());

  const log = async (craving: Parameters<typeof aCraving>[0] = {}): Promise<Record<string, unknown>> => {
    const body = aCraving(craving);
    expect((await ana.post(CRAVINGS, body)).status).toBe(201);
    return body;
  };
  const newCraving = async (): Promise<string> => String((await log())['id']);
  const sign = (who: ApiClient, ...signatures: unknown[]) => who.post(SIGNATURES, { signatures });
  const history = async (id: string): Promise<CravingHistory> =>
    CravingHistory.parse((await ana.get(`${CRAVINGS}/${id}`)).body);
  const correct = (id: string, body: Record<string, unknown>, reason = 'Misheard') =>
    ana.post(`${CRAVINGS}/${id}/corrections`, { ...body, id: uuidv7(), correctionReason: reason });
  const withdraw = (id: string, reason: string) => ana.post(`${CRAVINGS}/${id}/retraction`, { id: uuidv7(), reason });
  const waitingFor = async (who: ApiClient): Promise<WaitingSignature[]> =>
    WaitingSignature.array().parse((await who.get(WAITING)).body);
  const trail = async (action: string): Promise<number> =>
    (
      await running.ownerQuery(NORTH.clinicId, "SELECT 1 FROM audit_event WHERE action = $1 AND outcome = 'done'", [
        action,
      ])
    ).length;

  describe('the author', () => {
    it('signs what they wrote; the history and the list say who and when', async () => {
      const id = await newCraving();
      const before = await trail('signature.sign');
      const answer = await sign(ana, aSignature(id));
      expect(answer.status).toBe(201);
      const [signed] = SignaturesReceipt.parse(answer.body).signatures;
      const expected = {
        ...{ recordId: id, role: 'author', signedByName: NORTH.clinician.name },
        signedBy: NORTH.clinician.membershipId,
      };
      expect(signed).toMatchObject(expected);
      expect((await history(id)).signatures).toEqual([{ ...signed, holds: true }]);
      expect(Signatures.parse((await ana.get(SIGNATURES)).body)).toContainEqual(signed);
      expect(await trail('signature.sign')).toBe(before + 1);
    });

    it('signs several entries of a day together, all or none', async () => {
      const ids = [await newCraving(), await newCraving()];
      const some = await sign(ana, aSignature(ids[0] ?? ''), aSignature(NOBODY));
      expect(some.status).toBe(404);
      expect((await history(ids[0] ?? '')).signatures).toEqual([]);
      const all = await sign(ana, ...ids.map((id) => aSignature(id)));
      expect(SignaturesReceipt.parse(all.body).signatures.map(({ recordId }) => recordId)).toEqual(
        expect.arrayContaining(ids),
      );
    });

    it('signs a version once however often they press', async () => {
      const id = await newCraving();
      const first = SignaturesReceipt.parse((await sign(ana, aSignature(id))).body);
      const again = await sign(ana, aSignature(id));
      expect([again.status, again.body]).toEqual([201, first]);
      expect((await history(id)).signatures).toHaveLength(1);
    });

    it('does not co-sign what they wrote', async () => {
      const answer = await sign(ana, aSignature(await newCraving(), 'co_signer'));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['signatures.0.role']]);
      expect(answer.body['detail']).toBe('Who wrote an entry cannot co-sign it.');
    });
  });

  describe('a colleague', () => {
    it('co-signs after the author, and not before', async () => {
      const id = await newCraving();
      const early = await sign(tom, aSignature(id, 'co_signer'));
      expect([early.status, early.body['code']]).toEqual([409, 'not-signed-yet']);
      await sign(ana, aSignature(id));
      expect((await sign(tom, aSignature(id, 'co_signer'))).status).toBe(201);
      expect((await history(id)).signatures.map(({ role, signedByName }) => [role, signedByName])).toEqual([
        ['author', NORTH.clinician.name],
        ['co_signer', NORTH.lead.name],
      ]);
    });

    it('does not sign as the author', async () => {
      const answer = await sign(tom, aSignature(await newCraving()));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['signatures.0.role']]);
      expect(answer.body['detail']).toContain(`Only ${NORTH.clinician.name}, who wrote this entry`);
    });

    it('is refused by the database too', async () => {
      const id = await newCraving();
      const insert = `INSERT INTO signature (clinic_id, id, patient_id, record_kind, record_id, recorded_by, role, signed_by, leaf)
        VALUES ($1, gen_random_uuid(), $2, 'craving', $3, $4, $5, $6, repeat('0', 64))`;
      const { membershipId: anas } = NORTH.clinician;
      const write = (role: Role, by: string) =>
        running.ownerQuery(NORTH.clinicId, insert, [NORTH.clinicId, NORTH.patient.id, id, anas, role, by]);
      await expect(write('co_signer', anas)).rejects.toThrow('signature_by_author');
      await expect(write('author', NORTH.lead.membershipId)).rejects.toThrow('signature_by_author');
    });
  });

  describe('what is signed', () => {
    it('is not undone, but amended for a reason; the amendment waits for a signature of its own', async () => {
      const body = await log({ intensity: 6 });
      const id = String(body['id']);
      await sign(ana, aSignature(id));
      for (const answer of [await withdraw(id, UNDONE), await correct(id, body, UNDONE)])
        expect([answer.status, answer.body['code']]).toEqual([409, 'already-signed']);
      const amendment = await correct(id, { ...body, intensity: 0 });
      expect(amendment.status).toBe(201);
      const { versions, signatures } = await history(id);
      expect(versions.map(({ intensity, correctionReason }) => [intensity, correctionReason])).toEqual([
        [6, null],
        [0, 'Misheard'],
      ]);
      expect(signatures.map(({ recordId, holds }) => [recordId, holds])).toEqual([[id, true]]);
      const newest = versions[1]?.id ?? '';
      await sign(ana, aSignature(newest));
      expect((await history(id)).signatures.map(({ recordId }) => recordId)).toEqual([id, newest]);
    });

    it('can be undone before it is signed', async () => {
      const body = await log();
      expect((await correct(String(body['id']), { ...body, intensity: 1 }, UNDONE)).status).toBe(201);
      expect((await withdraw(await newCraving(), UNDONE)).status).toBe(201);
    });

    it('cannot be signed once corrected, and what stands now comes back', async () => {
      const body = await log();
      const id = String(body['id']);
      const corrected = await correct(id, { ...body, intensity: 9 });
      const answer = await sign(ana, aSignature(id));
      expect([answer.status, answer.body['code']]).toEqual([409, 'already-replaced']);
      expect(Craving.parse(answer.body['current'])).toMatchObject({ id: corrected.body['id'], intensity: 9 });
    });

    it('cannot be signed once withdrawn; a signature that was there stays readable', async () => {
      const id = await newCraving();
      await sign(ana, aSignature(id));
      expect((await withdraw(id, 'Another person’s')).status).toBe(201);
      const answer = await sign(ana, aSignature(id));
      expect([answer.status, answer.body['code']]).toEqual([409, 'already-withdrawn']);
      expect((await history(id)).signatures).toHaveLength(1);
    });

    it('is seen to have changed when its row was altered behind the product', async () => {
      const id = await newCraving();
      await sign(ana, aSignature(id));
      const note = "UPDATE craving SET note = 'altered' WHERE clinic_id = $1 AND id = $2";
      await running.ownerQuery(NORTH.clinicId, note, [NORTH.clinicId, id]);
      expect((await history(id)).signatures.map(({ holds }) => holds)).toEqual([false]);
    });
  });

  describe('a request for a co-signature', () => {
    it('waits for the colleague with what it says, until they have signed', async () => {
      const id = String((await log({ note: 'Cried, then laughed.' }))['id']);
      await sign(ana, aSignature(id));
      const asked = await ana.post(REQUESTS, aRequest(id));
      expect(asked.status).toBe(201);
      const mine = (await waitingFor(tom)).find(({ record }) => record['id'] === id);
      expect(mine).toMatchObject({
        ...{ kind: 'craving', patientId: NORTH.patient.id, familyName: NORTH.patient.familyName },
        askedByName: NORTH.clinician.name,
        record: { note: 'Cried, then laughed.' },
      });
      expect(await waitingFor(ana)).toEqual([]);
      expect((await ana.post(REQUESTS, aRequest(id))).body).toEqual(asked.body);
      await sign(tom, aSignature(id, 'co_signer'));
      expect((await waitingFor(tom)).map(({ record }) => record['id'])).not.toContain(id);
    });

    it('waits no longer once the version was corrected', async () => {
      const body = await log();
      const id = String(body['id']);
      await ana.post(REQUESTS, aRequest(id));
      expect((await waitingFor(tom)).map(({ record }) => record['id'])).toContain(id);
      await correct(id, { ...body, intensity: 2 });
      expect((await waitingFor(tom)).map(({ record }) => record['id'])).not.toContain(id);
      expect((await ana.post(REQUESTS, aRequest(id))).body['code']).toBe('already-replaced');
    });

    it.each([
      ['of who wrote it', NORTH.clinician.membershipId],
      ['of somebody who does not work with patients', NORTH.administrator.membershipId],
      ['of a colleague of another clinic', SOUTH.clinician.membershipId],
      ['of nobody', NOBODY],
      ['of no id', 'Tom'],
    ])('is refused %s, naming the field', async (_who, askedOf) => {
      const answer = await ana.post(REQUESTS, aRequest(await newCraving(), askedOf));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['askedOf']]);
    });
  });

  describe('bad input', () => {
    it.each([
      ['nothing to sign', () => ({ signatures: [] }), 'signatures'],
      ['51 at once', () => ({ signatures: Array.from({ length: 51 }, () => aSignature(NOBODY)) }), 'signatures'],
      [
        'a kind that is none',
        () => ({ signatures: [aSignature(NOBODY, 'author', 'poem')] }),
        'signatures.0.recordKind',
      ],
      ['a role that is none', () => ({ signatures: [aSignature(NOBODY, 'boss' as Role)] }), 'signatures.0.role'],
    ])('%s is refused, naming the field', async (_what, body, field) => {
      const answer = await ana.post(SIGNATURES, body());
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    });

    it('an entry of another person, or of another clinic, is not there', async () => {
      const id = await newCraving();
      const other = await ana.post(`patients/${NORTH.otherPatient.id}/signatures`, { signatures: [aSignature(id)] });
      const sam = await running.signIn(SOUTH.clinician.email);
      const foreign = await sign(sam, aSignature(id));
      expect([other.status, foreign.status, (await sam.get(SIGNATURES)).status]).toEqual([404, 404, 404]);
      expect(await waitingFor(sam)).toEqual([]);
    });

    it('who only administers does not sign', async () => {
      const ida = await running.signIn(NORTH.administrator.email);
      expect((await sign(ida, aSignature(NOBODY))).status).toBe(403);
    });
  });

  describe('withdrawn entries', () => {
    const withdrawn = async (from: string, to: string): Promise<WithdrawnEntry[]> =>
      WithdrawnEntry.array().parse((await ana.get(`${PATIENT}/withdrawn-entries?from=${from}&to=${to}`)).body);

    it('are listed as they were last, with who withdrew them and why, by the day that they are about', async () => {
      const body = await log({ occurredAt: '2026-02-10T10:00:00Z', intensity: 3 });
      const corrected = await correct(String(body['id']), { ...body, intensity: 4 });
      expect(await withdrawn('2026-02-10', '2026-02-10')).toEqual([]);
      await withdraw(String(corrected.body['id']), 'Another person’s');
      expect(await withdrawn('2026-02-10', '2026-02-10')).toMatchObject([
        {
          kind: 'craving',
          record: { id: corrected.body['id'], intensity: 4 },
          retraction: { reason: 'Another person’s', recordedByName: NORTH.clinician.name },
        },
      ]);
      expect(await withdrawn('2026-02-11', '2026-02-12')).toEqual([]);
    });

    it('are nobody’s business in another clinic', async () => {
      const sam = await running.signIn(SOUTH.clinician.email);
      expect((await sam.get(`${PATIENT}/withdrawn-entries?from=2026-02-10&to=2026-02-10`)).status).toBe(404);
    });
  });
});
