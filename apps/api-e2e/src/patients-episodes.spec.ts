import { randomUUID } from 'node:crypto';
import {
  currentEpisode,
  type Episode,
  type EpisodeInput,
  type Phase,
  type PhaseInput,
  type PhaseRecord,
} from '@cairn/patients-domain';
import { addDays, localDay, uuidv7 } from '@cairn/shared-util';
import { fieldsOf } from './support/answers';
import type { ApiClient } from './support/client';
import { aPerson } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const TODAY = localDay(new Date().toISOString(), NORTH.timeZone);

const anEpisode = (input: Partial<EpisodeInput> = {}): EpisodeInput => ({
  referredOn: '2026-01-05',
  referralSource: 'self',
  referralReason: 'Wants help with bladder pain',
  admittedOn: '2026-01-10',
  keyWorkerId: NORTH.clinician.membershipId,
  primarySubstance: 'ketamine',
  otherSubstances: ['alcohol'],
  ...input,
});
const aPhase = (input: Partial<PhaseInput> = {}): PhaseInput => ({
  kind: 'withdrawal_management',
  setting: 'inpatient',
  plannedStart: null,
  plannedEnd: null,
  startsOn: '2026-01-10',
  endsOn: null,
  plannedMinutesPerWeek: 0,
  changeReason: '',
  ...input,
});

const spans = (episode: Episode): string[] =>
  episode.phases.map(({ kind, startsOn, endsOn }) => `${kind} ${startsOn} ${endsOn ?? '…'}`);

describe('episodes', () => {
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  const aPatient = async (): Promise<string> =>
    String(
      (await ana.post('patients', aPerson({ localNumber: `E-${randomUUID().slice(0, 8)}`, nhsNumber: null }))).body[
        'id'
      ],
    );
  const episodes = async (patientId: string): Promise<Episode[]> =>
    (await ana.get(`patients/${patientId}/episodes`)).body as unknown as Episode[];
  /** A new person with an episode; `path` is the episode's. */
  const opened = async (input: Partial<EpisodeInput> = {}, firstPhase: PhaseInput | null = aPhase()) => {
    const patientId = await aPatient();
    const answer = await ana.post(`patients/${patientId}/episodes`, { ...anEpisode(input), firstPhase });
    expect(answer.status).toBe(201);
    const path = `patients/${patientId}/episodes/${String(answer.body['id'])}`;
    const read = async (): Promise<Episode> => (await ana.get(path)).body as unknown as Episode;
    return { patientId, path, read, answer };
  };

  describe('opening', () => {
    it('keeps the frame and the first phase under the id that the browser made', async () => {
      const patientId = await aPatient();
      const id = uuidv7();
      const answer = await ana.post(`patients/${patientId}/episodes`, { id, ...anEpisode(), firstPhase: aPhase() });
      expect(answer.body).toEqual({ id, version: 1, recordedAt: expect.any(String) });
      const [episode] = await episodes(patientId);
      expect(episode).toEqual({
        ...anEpisode(),
        id,
        patientId,
        version: 1,
        dischargedOn: null,
        dischargeReason: null,
        dischargeDestination: null,
        keyWorkerName: NORTH.clinician.name,
        team: [],
        phases: [expect.objectContaining({ ...aPhase(), episodeId: id, replaces: null })],
        recordedAt: answer.body['recordedAt'],
      });
    });

    it('takes somebody who waits, without key worker or phase', async () => {
      const { read } = await opened({ admittedOn: null, keyWorkerId: null }, null);
      expect(await read()).toMatchObject({ admittedOn: null, keyWorkerName: null, phases: [] });
    });

    it('lets one episode be open at a time', async () => {
      const { patientId } = await opened();
      const second = await ana.post(`patients/${patientId}/episodes`, { ...anEpisode(), firstPhase: null });
      expect([second.status, second.body['code']]).toEqual([409, 'episode-open']);
      expect(await episodes(patientId)).toHaveLength(1);
    });

    it('does the same request twice once', async () => {
      const patientId = await aPatient();
      const headers = { 'idempotency-key': randomUUID() };
      const body = { ...anEpisode(), firstPhase: aPhase() };
      const first = await ana.post(`patients/${patientId}/episodes`, body, headers);
      const second = await ana.post(`patients/${patientId}/episodes`, body, headers);
      expect(second.body).toEqual(first.body);
      expect(await episodes(patientId)).toHaveLength(1);
    });

    it.each<[string, Partial<EpisodeInput>, PhaseInput | null, string[]]>([
      ['admission before referral', { admittedOn: '2026-01-04' }, null, ['admittedOn']],
      ['referral in the future', { referredOn: addDays(TODAY, 1), admittedOn: null }, null, ['referredOn']],
      ['admission in the future', { admittedOn: addDays(TODAY, 1) }, null, ['admittedOn']],
      ['referral before birth', { referredOn: '1999-02-27', admittedOn: null }, null, ['referredOn']],
      ['a first phase before referral', {}, aPhase({ startsOn: '2026-01-04' }), ['referredOn', 'firstPhase.startsOn']],
      ['a first phase that ends before it begins', {}, aPhase({ endsOn: '2026-01-09' }), ['firstPhase.endsOn']],
      ['a first phase in the future', {}, aPhase({ startsOn: addDays(TODAY, 1) }), ['firstPhase.startsOn']],
      ['a main substance that is not of the list', { primarySubstance: 'k' as 'ketamine' }, null, ['primarySubstance']],
      ['another one that is not', { otherSubstances: ['beer' as 'alcohol'] }, null, ['otherSubstances.0']],
      ['the same substance twice', { otherSubstances: ['ketamine'] }, null, ['otherSubstances']],
      ['a key worker who is nobody', { keyWorkerId: NOBODY }, null, ['keyWorkerId']],
      ['a key worker of another clinic', { keyWorkerId: SOUTH.clinician.membershipId }, null, ['keyWorkerId']],
      ['a key worker who sees no patients', { keyWorkerId: NORTH.administrator.membershipId }, null, ['keyWorkerId']],
      ['an unknown source', { referralSource: 'x' as 'gp' }, null, ['referralSource']],
      ['501 characters of reason', { referralReason: 'x'.repeat(501) }, null, ['referralReason']],
    ])('refuses %s and names the field', async (_what, input, firstPhase, fields) => {
      const patientId = await aPatient();
      const answer = await ana.post(`patients/${patientId}/episodes`, { ...anEpisode(input), firstPhase });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, fields]);
      expect(await episodes(patientId)).toEqual([]);
    });
  });

  describe('changing the frame', () => {
    it('adds a version and keeps the first', async () => {
      const { path, read } = await opened();
      const change = anEpisode({ keyWorkerId: NORTH.lead.membershipId });
      const answer = await ana.patch(path, change, { 'if-match': '"1"' });
      expect([answer.status, answer.body['version']]).toEqual([200, 2]);
      expect((await ana.get(path)).headers.get('etag')).toBe('"2"');
      expect(await read()).toMatchObject({ keyWorkerName: NORTH.lead.name, version: 2 });
      const rows = await running.ownerQuery(
        NORTH.clinicId,
        'SELECT version, standing FROM episode_details WHERE episode_id = $1 ORDER BY version',
        [(await read()).id],
      );
      expect(rows).toEqual([
        { version: 1, standing: false },
        { version: 2, standing: true },
      ]);
    });

    it('answers 412 with what stands, and 428 without If-Match', async () => {
      const { path, read } = await opened();
      await ana.patch(path, anEpisode({ referralReason: 'first' }), { 'if-match': '"1"' });
      const late = await ana.patch(path, anEpisode({ referralReason: 'second' }), { 'if-match': '"1"' });
      expect([late.status, late.body['current']]).toEqual([412, await read()]);
      expect((await ana.patch(path, anEpisode())).status).toBe(428);
    });

    it('refuses referral after the first phase', async () => {
      const { path } = await opened();
      const answer = await ana.patch(path, anEpisode({ referredOn: '2026-01-11', admittedOn: '2026-01-11' }), {
        'if-match': '"1"',
      });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['referredOn']]);
    });
  });

  describe('phases', () => {
    const rehab = aPhase({ kind: 'residential_rehab', setting: 'residential', startsOn: '2026-01-24' });

    it('end the running one on the day before, and keep what was recorded before', async () => {
      const { path, read } = await opened();
      expect((await ana.post(`${path}/phases`, rehab)).status).toBe(201);
      expect(spans(await read())).toEqual([
        'withdrawal_management 2026-01-10 2026-01-23',
        'residential_rehab 2026-01-24 …',
      ]);
      const records = (await ana.get(`${path}/phases`)).body as unknown as PhaseRecord[];
      expect(records.map(({ kind, endsOn, standing }) => [kind, endsOn, standing])).toEqual([
        ['withdrawal_management', null, false],
        ['withdrawal_management', '2026-01-23', true],
        ['residential_rehab', null, true],
      ]);
      expect(records[1]).toMatchObject({ replaces: records[0]?.id, recordedByName: NORTH.clinician.name });
    });

    it('never overlap, on the first and the last day either', async () => {
      const { path, read } = await opened({}, aPhase({ endsOn: '2026-01-23' }));
      await ana.post(`${path}/phases`, rehab);
      const before = spans(await read());
      for (const [startsOn, endsOn] of [
        ['2026-01-24', null],
        ['2026-01-20', null],
        ['2026-01-23', '2026-01-23'],
        ['2026-01-05', '2026-01-10'],
      ] as const) {
        const answer = await ana.post(`${path}/phases`, aPhase({ kind: 'aftercare', startsOn, endsOn }));
        expect([startsOn, answer.status, answer.body['code']]).toEqual([startsOn, 409, 'overlap']);
        expect(String(answer.body['detail'])).toMatch(/^These days overlap another phase: /);
      }
      expect(spans(await read())).toEqual(before);
    });

    it('may lie before one that runs', async () => {
      const { path, read } = await opened({}, rehab);
      expect((await ana.post(`${path}/phases`, aPhase({ endsOn: '2026-01-23' }))).status).toBe(201);
      expect(spans(await read())).toEqual([
        'withdrawal_management 2026-01-10 2026-01-23',
        'residential_rehab 2026-01-24 …',
      ]);
    });

    it('added twice at the same moment: one is kept', async () => {
      const { path, read } = await opened();
      const answers = await Promise.all([1, 2, 3].map(() => ana.post(`${path}/phases`, rehab)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(spans(await read())).toHaveLength(2);
    });

    it.each([
      ['before the referral', { startsOn: '2026-01-04', endsOn: '2026-01-04' }, ['startsOn']],
      ['in the future', { startsOn: addDays(TODAY, 1) }, ['startsOn']],
      ['with an end in the future', { startsOn: '2026-03-01', endsOn: addDays(TODAY, 1) }, ['endsOn']],
      ['that ends before it begins', { startsOn: '2026-03-02', endsOn: '2026-03-01' }, ['endsOn']],
      [
        'with a plan that ends before it begins',
        { startsOn: '2026-03-02', plannedStart: '2026-03-02', plannedEnd: '2026-03-01' },
        ['plannedEnd'],
      ],
      [
        'with 10,081 planned minutes',
        { startsOn: '2026-03-02', plannedMinutesPerWeek: 10_081 },
        ['plannedMinutesPerWeek'],
      ],
      ['with half a minute', { startsOn: '2026-03-02', plannedMinutesPerWeek: 0.5 }, ['plannedMinutesPerWeek']],
      ['of a kind that is none', { startsOn: '2026-03-02', kind: 'discharged' as 'aftercare' }, ['kind']],
    ])('refuses one %s and names the field', async (_what, input, fields) => {
      const { path, read } = await opened();
      const answer = await ana.post(`${path}/phases`, aPhase({ kind: 'aftercare', ...input }));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, fields]);
      expect(spans(await read())).toEqual(['withdrawal_management 2026-01-10 …']);
    });

    it('are corrected by a new one that replaces', async () => {
      const { path, read } = await opened();
      const [phase] = (await read()).phases as [Phase];
      const meant = aPhase({ startsOn: '2026-01-12', changeReason: 'Bed was free two days later' });
      const answer = await ana.post(`${path}/phases/${phase.id}/corrections`, meant);
      expect(answer.status).toBe(201);
      expect((await read()).phases).toEqual([expect.objectContaining({ ...meant, replaces: phase.id })]);
      const again = await ana.post(`${path}/phases/${phase.id}/corrections`, meant);
      expect([again.status, again.body['code']]).toEqual([409, 'already-replaced']);
      expect(again.body['current']).toEqual((await read()).phases[0]);
      expect((await ana.post(`${path}/phases/${NOBODY}/corrections`, meant)).status).toBe(404);
    });

    it('cannot be corrected into another', async () => {
      const { path, read } = await opened();
      await ana.post(`${path}/phases`, rehab);
      const [detox] = (await read()).phases as [Phase];
      const meant = aPhase({ endsOn: '2026-01-24', changeReason: 'Left later' });
      const answer = await ana.post(`${path}/phases/${detox.id}/corrections`, meant);
      expect([answer.status, answer.body['code']]).toEqual([409, 'overlap']);
    });
  });

  describe('discharging', () => {
    const discharge = (dischargedOn: string) => ({ dischargedOn, reason: 'completed_drug_free', destination: 'Home' });

    it('ends the episode and the running phase on the same day', async () => {
      const { path, read, patientId } = await opened();
      const answer = await ana.post(`${path}/discharge`, discharge('2026-03-01'));
      expect([answer.status, answer.body['version']]).toEqual([201, 2]);
      expect(await read()).toMatchObject({
        dischargedOn: '2026-03-01',
        dischargeReason: 'completed_drug_free',
        dischargeDestination: 'Home',
        admittedOn: '2026-01-10',
      });
      expect(spans(await read())).toEqual(['withdrawal_management 2026-01-10 2026-03-01']);
      const next = await ana.post(`patients/${patientId}/episodes`, {
        ...anEpisode({ referredOn: '2026-04-01', admittedOn: null }),
        firstPhase: null,
      });
      expect(next.status).toBe(201);
      expect((await episodes(patientId)).map(({ referredOn }) => referredOn)).toEqual(['2026-04-01', '2026-01-05']);
    });

    it('leaves header and charts with the same episode, whatever the order of referral and discharge', async () => {
      const patientId = await aPatient();
      const aboutOne = async (): Promise<[referredOn: string, dischargedOn: string | null]> => {
        const current = currentEpisode(await episodes(patientId));
        const timeline = (await ana.get(`patients/${patientId}/timeline`)).body['episode'] as { id: string };
        expect(timeline.id).toBe(current?.id);
        return [current?.referredOn ?? '', current?.dischargedOn ?? null];
      };
      const open = async (referredOn: string): Promise<string> => {
        const input = anEpisode({ referredOn, admittedOn: null });
        const answer = await ana.post(`patients/${patientId}/episodes`, { ...input, firstPhase: null });
        expect(answer.status).toBe(201);
        return `patients/${patientId}/episodes/${String(answer.body['id'])}/discharge`;
      };
      const ended = async (referredOn: string, dischargedOn: string) =>
        expect((await ana.post(await open(referredOn), discharge(dischargedOn))).status).toBe(201);

      await ended('2026-02-01', '2026-03-01');
      await ended('2026-01-05', '2026-06-01');
      expect(await aboutOne()).toEqual(['2026-01-05', '2026-06-01']);
      await ended('2026-01-20', '2026-06-01');
      expect(await aboutOne()).toEqual(['2026-01-20', '2026-06-01']);
      await ended('2026-01-20', '2026-06-01');
      expect(await aboutOne()).toEqual(['2026-01-20', '2026-06-01']);
      await open('2025-11-01');
      expect(await aboutOne()).toEqual(['2025-11-01', null]);
    });

    it('is done once', async () => {
      const { path, read } = await opened();
      await ana.post(`${path}/discharge`, discharge('2026-03-01'));
      const again = await ana.post(`${path}/discharge`, discharge('2026-03-02'));
      expect([again.status, again.body['code'], again.body['current']]).toEqual([
        409,
        'already-discharged',
        await read(),
      ]);
    });

    it.each([
      ['before admission', '2026-01-09', null],
      ['before referral', '2026-01-04', null],
      ['in the future', addDays(TODAY, 1), null],
      ['before the running phase began', '2026-01-11', aPhase({ startsOn: '2026-01-12' })],
      ['before the last day of a phase', '2026-01-11', aPhase({ endsOn: '2026-01-12' })],
    ])('is refused %s', async (_what, dischargedOn, firstPhase) => {
      const { path, read } = await opened({}, firstPhase);
      const answer = await ana.post(`${path}/discharge`, discharge(dischargedOn));
      expect(answer.status).toBe(422);
      expect(new Set(fieldsOf(answer))).toEqual(new Set(['dischargedOn']));
      expect((await read()).dischargedOn).toBeNull();
    });

    it('wants a reason of the list', async () => {
      const { path } = await opened();
      const answer = await ana.post(`${path}/discharge`, { ...discharge('2026-03-01'), reason: 'fed_up' });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['reason']]);
    });

    it('lets no phase run on or begin afterwards', async () => {
      const { path } = await opened();
      await ana.post(`${path}/discharge`, discharge('2026-03-01'));
      const later = aPhase({ kind: 'aftercare', startsOn: '2026-03-02', endsOn: '2026-03-05' });
      expect(fieldsOf(await ana.post(`${path}/phases`, later))).toEqual(['startsOn', 'endsOn']);
    });
  });

  describe('the care team', () => {
    it('is set as a whole, keeps whoever stays, and is a new version', async () => {
      const { path, read } = await opened();
      const both = { memberIds: [NORTH.lead.membershipId, NORTH.clinician.membershipId] };
      expect((await ana.patch(`${path}/team`, both, { 'if-match': '"1"' })).body['version']).toBe(2);
      expect((await read()).team.map(({ displayName }) => displayName)).toEqual([
        NORTH.clinician.name,
        NORTH.lead.name,
      ]);
      const one = { memberIds: [NORTH.lead.membershipId, NORTH.lead.membershipId] };
      expect((await ana.patch(`${path}/team`, one, { 'if-match': '"1"' })).status).toBe(412);
      expect((await ana.patch(`${path}/team`, one, { 'if-match': '"2"' })).status).toBe(200);
      expect((await read()).team).toEqual([{ membershipId: NORTH.lead.membershipId, displayName: NORTH.lead.name }]);
      expect((await ana.patch(`${path}/team`, { memberIds: [] }, { 'if-match': '"3"' })).status).toBe(200);
      expect((await read()).team).toEqual([]);
    });

    it.each([
      ['nobody', NOBODY],
      ['a colleague of another clinic', SOUTH.clinician.membershipId],
      ['an auditor', NORTH.auditor.membershipId],
    ])('does not take %s', async (_who, memberId) => {
      const { path, read } = await opened();
      const answer = await ana.patch(`${path}/team`, { memberIds: [memberId] }, { 'if-match': '"1"' });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['memberIds']]);
      expect(await read()).toMatchObject({ team: [], version: 1 });
    });
  });

  describe('the wall', () => {
    it('answers a foreign person’s episode, and another person’s, as one that is not there', async () => {
      const north = NORTH.patient;
      const paths = [
        `patients/${SOUTH.patient.id}/episodes/${SOUTH.patient.episodeId}`,
        `patients/${north.id}/episodes/${SOUTH.patient.episodeId}`,
        `patients/${NORTH.otherPatient.id}/episodes/${north.episodeId}`,
        `patients/${north.id}/episodes/${NOBODY}`,
      ];
      for (const path of paths) {
        const answers = [
          await ana.get(path),
          await ana.get(`${path}/phases`),
          await ana.patch(path, anEpisode(), { 'if-match': '"1"' }),
          await ana.post(`${path}/phases`, aPhase()),
          await ana.post(`${path}/discharge`, {
            dischargedOn: '2026-03-01',
            reason: 'dropped_out',
            destination: '',
          }),
          await ana.patch(`${path}/team`, { memberIds: [] }, { 'if-match': '"1"' }),
        ];
        for (const { status, body } of answers) {
          expect({ path, status, ...body, requestId: '' }).toEqual({
            path,
            type: 'about:blank',
            title: 'Not found',
            status: 404,
            code: 'not-found',
            detail: 'There is no such record in this clinic.',
            requestId: '',
          });
        }
      }
    });

    it('lets neither strangers, administrators nor auditors read or write episodes', async () => {
      const path = `patients/${NORTH.patient.id}/episodes`;
      for (const [client, status] of [
        [running.client(), 401],
        [await running.signIn(NORTH.administrator.email), 403],
        [await running.signIn(NORTH.auditor.email), 403],
      ] as const) {
        expect((await client.get(path)).status).toBe(status);
        expect((await client.post(path, { ...anEpisode(), firstPhase: null })).status).toBe(status);
        expect((await client.post(`${path}/${NORTH.patient.episodeId}/phases`, aPhase())).status).toBe(status);
      }
    });
  });
});
