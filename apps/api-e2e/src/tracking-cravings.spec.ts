import { randomUUID } from 'node:crypto';
import { Craving, CravingHistory, type CravingInput } from '@cairn/tracking-domain';
import { uuidv7 } from '@cairn/shared-util';
import { fieldsOf, unnumbered } from './support/answers';
import type { ApiClient } from './support/client';
import { aCraving } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';
import { Retraction } from '@cairn/patients-domain';

const PATH = `patients/${NORTH.patient.id}/cravings`;

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('cravings', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let tom: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    [ana, tom] = await Promise.all([running.signIn(NORTH.clinician.email), running.signIn(NORTH.lead.email)]);
  });
  afterAll(() => running.stop());

  const rows = <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
    running.ownerQuery<R>(NORTH.clinicId, text, values);
  const countOf = async (id: unknown): Promise<number> =>
    (await rows<{ n: number }>('SELECT count(*)::int AS n FROM craving WHERE id = $1', [id]))[0]!.n;
  const listed = async (from: string, to = from): Promise<Craving[]> => {
    const answer = await ana.get(`${PATH}?from=${from}&to=${to}`);
    expect(answer.status).toBe(200);
    return Craving.array().parse(answer.body);
  };
  const logged = async (
    craving: Partial<Record<keyof CravingInput, unknown>> = {},
  ): Promise<Record<string, unknown>> => {
    const body = aCraving(craving);
    expect((await ana.post(PATH, body)).status).toBe(201);
    return body;
  };

  describe('logging one', () => {
    it('answers ids and times only, and lists the entry with who wrote it', async () => {
      const body = aCraving({ occurredAt: '2026-01-20T10:00:00+00:00', note: 'Zoë’s “note”\n痛み', copingHelped: 0 });
      const answer = await ana.post(PATH, body);
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual({ id: body['id'], recordedAt: expect.any(String), version: null });
      const [kept, ...more] = await listed('2026-01-20');
      expect(more).toEqual([]);
      expect(kept).toEqual({
        ...body,
        occurredAt: expect.any(String),
        checkInId: null,
        patientId: NORTH.patient.id,
        localDay: '2026-01-20',
        recordedBy: NORTH.clinician.membershipId,
        recordedByName: NORTH.clinician.name,
        recordedAt: expect.any(String),
        replaces: null,
        correctionReason: null,
        standing: true,
      });
      expect(Date.parse(kept!.occurredAt)).toBe(Date.parse('2026-01-20T10:00:00Z'));
    });

    it('keeps a rating of 0 as 0, apart from one that was not recorded', async () => {
      await logged({ occurredAt: '2026-01-21T10:00:00Z', intensity: 0, worst24h: 0 });
      await logged({ occurredAt: '2026-01-21T11:00:00Z', intensity: 10, worst24h: null });
      expect((await listed('2026-01-21')).map(({ intensity, worst24h }) => [intensity, worst24h])).toEqual([
        [0, 0],
        [10, null],
      ]);
    });

    it.each([11, -1, 3.5, '5', null, undefined, Number.POSITIVE_INFINITY])(
      'refuses a rating of %p and names it',
      async (intensity) => {
        const body = aCraving({ intensity });
        const answer = await ana.post(PATH, body);
        expect([answer.status, fieldsOf(answer)]).toEqual([422, ['intensity']]);
        expect(answer.body['detail']).toMatch(/whole number from 0 to 10/);
        expect(await countOf(body['id'])).toBe(0);
      },
    );

    it.each([
      ['a time in the future', () => aCraving({ occurredAt: inHours(1) }), 'occurredAt', 'in the future'],
      ['the day before birth', () => aCraving({ occurredAt: '2002-05-02T12:00:00Z' }), 'occurredAt', 'was born'],
      ['the year 1', () => aCraving({ occurredAt: '0001-01-01T00:00:00Z' }), 'occurredAt', 'was born'],
      ['a time without offset', () => aCraving({ occurredAt: '2026-03-02T10:00:00' }), 'occurredAt', 'when'],
      ['a day that never was', () => aCraving({ occurredAt: '2026-02-30T10:00:00Z' }), 'occurredAt', 'when'],
      ['a note of 5,000 characters', () => aCraving({ note: 'n'.repeat(5000) }), 'note', '2,000'],
      ['a NUL in the note', () => aCraving({ note: 'a\u0000b' }), 'note', 'invisible'],
      ['a bell in the note', () => aCraving({ note: 'a\u0007b' }), 'note', 'invisible'],
      ['an unknown trigger', () => aCraving({ triggers: ['moon'] }), 'triggers.0', ''],
      ['an unknown substance', () => aCraving({ substance: 'sugar' }), 'substance', ''],
      ['another person’s episode', () => aCraving({ episodeId: SOUTH.patient.episodeId }), 'episodeId', 'not one of'],
      ['an id that is none', () => aCraving({ id: 'mine' }), 'id', ''],
    ])('refuses %s and names the field in words', async (_what, body, field, words) => {
      const answer = await ana.post(PATH, body());
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
      expect(answer.body['detail']).toContain(words);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    });

    it('refuses an unknown key and names it', async () => {
      const answer = await ana.post(PATH, { ...aCraving(), mood: 3 });
      expect(answer.status).toBe(422);
      expect(answer.body['detail']).toContain('mood');
    });

    it('takes the day of birth itself, a time four minutes ahead and a note of 2,000 characters', async () => {
      await logged({ occurredAt: '2002-05-03T12:00:00+01:00', episodeId: null });
      await logged({ occurredAt: inHours(4 / 60) });
      await logged({ note: 'n'.repeat(2000) });
    });

    it('takes no body that is broken, of another type, or without a key', async () => {
      expect((await ana.post(PATH, '{"id":')).status).toBe(400);
      expect((await ana.post(PATH, 'intensity=5', { 'content-type': 'text/plain' })).status).toBe(415);
      expect((await ana.send('POST', PATH, aCraving(), {})).status).toBe(400);
    });
  });

  describe('sending it again', () => {
    it('keeps one row for the same POST twice and answers the same', async () => {
      const body = aCraving();
      const headers = { 'idempotency-key': randomUUID() };
      const [first, second] = [await ana.post(PATH, body, headers), await ana.post(PATH, body, headers)];
      expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
      expect(await countOf(body['id'])).toBe(1);
    });

    it('keeps one row for 50 equal POSTs at once', async () => {
      const body = aCraving();
      const headers = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(Array.from({ length: 50 }, () => ana.post(PATH, body, headers)));
      const told = answers.filter(({ status }) => status === 201).map(({ body: receipt }) => receipt);
      expect(told).toEqual(Array(told.length).fill({ ...told[0], id: body['id'] }));
      expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
      expect(await countOf(body['id'])).toBe(1);
    });

    it('says that an id is in the record already when it comes with another key', async () => {
      const body = await logged();
      const answer = await ana.post(PATH, { ...body, intensity: 9 });
      expect([answer.status, answer.body['code']]).toEqual([409, 'already-recorded']);
      expect(answer.body['detail']).toBe('This entry is already in the record.');
      expect(await countOf(body['id'])).toBe(1);
    });

    it('refuses a key that was used for another body', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      await ana.post(PATH, aCraving(), headers);
      const answer = await ana.post(PATH, aCraving(), headers);
      expect([answer.status, answer.body['code']]).toEqual([422, 'key-reused']);
    });
  });

  describe('the clinic-local day', () => {
    it.each([
      ['half past midnight before the clocks go forward', '2026-03-29T00:30:00+00:00', '2026-03-29'],
      ['the last minute of that day, in summer time', '2026-03-29T22:59:59Z', '2026-03-29'],
      ['midnight after it', '2026-03-29T23:00:00Z', '2026-03-30'],
      ['half past midnight on the day the clocks go back', '2026-10-25T00:30:00+01:00', '2026-10-25'],
      ['the minute before it', '2026-10-24T22:59:00Z', '2026-10-24'],
      ['the last minute of that day, in winter time', '2026-10-25T23:59:59Z', '2026-10-25'],
      ['half past midnight in London, told by a clock in New York', '2026-07-01T19:30:00-04:00', '2026-07-02'],
    ])('of %s', async (_what, occurredAt, day) => {
      const { id } = await logged({ occurredAt });
      expect((await listed(day)).map((craving) => craving.id)).toContain(id);
    });

    it('is the other clinic’s own', async () => {
      const sam = await running.signIn(SOUTH.clinician.email);
      const path = `patients/${SOUTH.patient.id}/cravings`;
      const body = aCraving({ occurredAt: '2026-07-02T03:30:00Z', episodeId: SOUTH.patient.episodeId });
      expect((await sam.post(path, body)).status).toBe(201);
      expect((await sam.get(`${path}?from=2026-07-01&to=2026-07-01`)).text).toContain(String(body['id']));
    });

    it('bounds the list on both sides, both included', async () => {
      await logged({ occurredAt: '2026-02-09T10:00:00Z' });
      const { id } = await logged({ occurredAt: '2026-02-10T10:00:00Z' });
      await logged({ occurredAt: '2026-02-11T10:00:00Z' });
      expect((await listed('2026-02-10')).map((craving) => craving.id)).toEqual([id]);
      expect(await listed('2026-02-09', '2026-02-11')).toHaveLength(3);
    });

    it.each(['', '?from=2026-02-10', '?from=2026-02-11&to=2026-02-10', '?from=yesterday&to=today'])(
      'refuses the period "%s"',
      async (query) => {
        expect((await ana.get(`${PATH}${query}`)).status).toBe(422);
      },
    );
  });

  describe('correcting one', () => {
    const correction = (craving: Record<string, unknown>, change: Record<string, unknown>) => ({
      ...craving,
      id: uuidv7(),
      correctionReason: 'Misheard',
      ...change,
    });

    it('keeps the original as it was, clears its standing and lists the new one alone', async () => {
      const old = await logged({ occurredAt: '2026-02-14T10:00:00Z', intensity: 3, note: 'as first heard' });
      const body = correction(old, { intensity: 8 });
      const answer = await tom.post(`${PATH}/${String(old['id'])}/corrections`, body);
      expect(answer.status).toBe(201);
      expect(answer.body['id']).toBe(body['id']);
      const list = await listed('2026-02-14');
      expect(list.map(({ id, intensity, replaces }) => ({ id, intensity, replaces }))).toEqual([
        { id: body['id'], intensity: 8, replaces: old['id'] },
      ]);
      for (const id of [old['id'], body['id']]) {
        const history = CravingHistory.parse((await ana.get(`${PATH}/${String(id)}`)).body);
        expect(
          history.versions.map(({ id: version, intensity, standing, recordedByName, correctionReason, note }) => ({
            id: version,
            intensity,
            standing,
            recordedByName,
            correctionReason,
            note,
          })),
        ).toEqual([
          {
            id: old['id'],
            intensity: 3,
            standing: false,
            recordedByName: NORTH.clinician.name,
            correctionReason: null,
            note: 'as first heard',
          },
          {
            id: body['id'],
            intensity: 8,
            standing: true,
            recordedByName: NORTH.lead.name,
            correctionReason: 'Misheard',
            note: 'as first heard',
          },
        ]);
        expect(history.retraction).toBeNull();
      }
    });

    it('answers 409 with what stands now when somebody else was first, and changes nothing', async () => {
      const old = await logged({ intensity: 3 });
      const path = `${PATH}/${String(old['id'])}/corrections`;
      const theirs = correction(old, { intensity: 4, correctionReason: 'Theirs' });
      expect((await tom.post(path, theirs)).status).toBe(201);
      const mine = correction(old, { intensity: 5 });
      const answer = await ana.post(path, mine);
      expect([answer.status, answer.body['code']]).toEqual([409, 'already-replaced']);
      expect(Craving.parse(answer.body['current'])).toMatchObject({
        id: theirs['id'],
        intensity: 4,
        standing: true,
        recordedByName: NORTH.lead.name,
        correctionReason: 'Theirs',
      });
      expect(await countOf(mine['id'])).toBe(0);
    });

    it('lets one of ten corrections at once through', async () => {
      const old = await logged();
      const path = `${PATH}/${String(old['id'])}/corrections`;
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, intensity) => ana.post(path, correction(old, { intensity }))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
      const kept = await rows('SELECT 1 FROM craving WHERE replaces = $1', [old['id']]);
      expect(kept).toHaveLength(1);
    });

    it('wants a reason and obeys the same rules as a first entry', async () => {
      const old = await logged();
      const path = `${PATH}/${String(old['id'])}/corrections`;
      const told = async (change: Record<string, unknown>) => fieldsOf(await ana.post(path, correction(old, change)));
      expect(await told({ correctionReason: ' ' })).toEqual(['correctionReason']);
      expect(await told({ intensity: 11 })).toEqual(['intensity']);
      expect(await told({ occurredAt: inHours(2) })).toEqual(['occurredAt']);
      expect((await listed('2026-03-02')).map(({ id }) => id)).toContain(old['id']);
    });

    it('answers 404 for an entry of another person', async () => {
      const old = await logged();
      const answer = await ana.post(
        `patients/${NORTH.otherPatient.id}/cravings/${String(old['id'])}/corrections`,
        correction(old, { episodeId: null }),
      );
      expect(answer.status).toBe(404);
    });
  });

  describe('withdrawing one', () => {
    it('takes it off the list and keeps it, with who, when and why', async () => {
      const old = await logged({ occurredAt: '2026-02-16T10:00:00Z' });
      const id = uuidv7();
      const answer = await ana.post(`${PATH}/${String(old['id'])}/retraction`, {
        id,
        reason: 'Another person’s entry',
      });
      expect([answer.status, answer.body['id']]).toEqual([201, id]);
      expect(await listed('2026-02-16')).toEqual([]);
      const history = CravingHistory.parse((await ana.get(`${PATH}/${String(old['id'])}`)).body);
      expect(history.versions.map(({ standing }) => standing)).toEqual([false]);
      expect(history.retraction).toMatchObject({
        id,
        recordId: old['id'],
        reason: 'Another person’s entry',
        recordedByName: NORTH.clinician.name,
      });
    });

    it('works once, and never on an entry that was replaced', async () => {
      const old = await logged();
      const path = `${PATH}/${String(old['id'])}/retraction`;
      expect((await ana.post(path, { id: uuidv7(), reason: 'Twice' })).status).toBe(201);
      const again = await ana.post(path, { id: uuidv7(), reason: 'Twice' });
      expect([again.status, again.body['code']]).toEqual([409, 'already-withdrawn']);
      expect(Craving.parse(again.body['current']).standing).toBe(false);
      const late = { ...aCraving(), correctionReason: 'Misheard' };
      const corrected = await ana.post(path.replace('retraction', 'corrections'), late);
      expect([corrected.status, corrected.body['code']]).toEqual([409, 'already-withdrawn']);
      expect(Retraction.parse(corrected.body['retraction'])).toMatchObject({
        reason: 'Twice',
        recordedBy: NORTH.clinician.membershipId,
        recordedByName: NORTH.clinician.name,
      });
      expect(fieldsOf(await ana.post(path, { id: uuidv7(), reason: '' }))).toEqual(['reason']);
    });
  });

  describe('the wall', () => {
    it('answers the same for another clinic’s patient as for one that nobody has', async () => {
      const told = async (patient: string) => {
        const answers = [
          await ana.post(`patients/${patient}/cravings`, aCraving({ episodeId: null })),
          await ana.get(`patients/${patient}/cravings?from=2026-01-01&to=2026-01-31`),
          await ana.get(`patients/${patient}/cravings/${NOBODY}`),
          await ana.post(`patients/${patient}/cravings/${NOBODY}/retraction`, { id: uuidv7(), reason: 'x' }),
        ];
        return answers.map(unnumbered);
      };
      const foreign = await told(SOUTH.patient.id);
      expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(foreign).toEqual(await told(NOBODY));
    });

    it('lets clinical staff in and nobody else', async () => {
      const ida = await running.signIn(NORTH.administrator.email);
      expect((await ida.get(`${PATH}?from=2026-01-01&to=2026-01-31`)).status).toBe(403);
      expect((await ida.post(PATH, aCraving())).status).toBe(403);
      expect((await running.client().get(`${PATH}?from=2026-01-01&to=2026-01-31`)).status).toBe(401);
    });
  });

  it('leaves one audit event a request, with the patient it was about', async () => {
    const before = uuidv7();
    const old = await logged();
    await ana.get(`${PATH}/${String(old['id'])}`);
    await ana.post(`${PATH}/${String(old['id'])}/retraction`, { id: uuidv7(), reason: 'Test' });
    const trail = await rows(
      `SELECT event.action, event.outcome, subject.patient_id FROM audit_event event
       JOIN audit_subject subject ON subject.event_id = event.id WHERE event.id > $1 ORDER BY event.id`,
      [before],
    );
    expect(trail).toEqual(
      ['craving.log', 'craving.history', 'craving.retract'].map((action) => ({
        action,
        outcome: 'done',
        patient_id: NORTH.patient.id,
      })),
    );
  });
});
