import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Episode, EpisodeInput, EpisodeVersion, Phase, PhaseInput, PhaseRecord } from '@cairn/patients-domain';
import { fieldsOf } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { aCraving, aPerson } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const anEpisode = (input: Partial<EpisodeInput> = {}): EpisodeInput => ({
  referredOn: '2026-01-05',
  referralSource: 'self',
  referralReason: '',
  admittedOn: '2026-01-10',
  keyWorkerId: null,
  primarySubstance: 'ketamine',
  otherSubstances: [],
  ...input,
});
const aPhase = (input: Partial<PhaseInput> = {}): PhaseInput => ({
  kind: 'residential_rehab',
  setting: 'residential',
  plannedStart: null,
  plannedEnd: null,
  startsOn: '2026-01-10',
  endsOn: null,
  plannedMinutesPerWeek: 0,
  changeReason: '',
  ...input,
});
const discharge = (dischargedOn: string) => ({ dischargedOn, reason: 'completed_drug_free', destination: 'Home' });
const corrected = (dischargedOn: string) => ({ ...discharge(dischargedOn), changeReason: 'It was the day before' });
const on = (version: number) => ({ 'if-match': `"${version}"` });
const spans = ({ phases }: Episode): string[] =>
  phases.map(({ kind, startsOn, endsOn }) => `${kind} ${startsOn} ${endsOn ?? '…'}`);
const refusal = ({ status, body }: Answer): unknown[] => [status, body['code'], body['detail']];

describe('what cannot be or should not be in a person’s episodes', () => {
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  const details = () => aPerson({ localNumber: `M-${randomUUID().slice(0, 8)}`, nhsNumber: null });
  const aPatient = async (): Promise<string> => String((await ana.post('patients', details())).body['id']);
  const open = (patientId: string, input: Partial<EpisodeInput>, firstPhase: PhaseInput | null): Promise<Answer> =>
    ana.post(`patients/${patientId}/episodes`, { ...anEpisode(input), firstPhase });
  const opened = async (
    patientId: string,
    input: Partial<EpisodeInput> = {},
    firstPhase: PhaseInput | null = aPhase(),
  ) => {
    const answer = await open(patientId, input, firstPhase);
    expect(answer.status).toBe(201);
    return `patients/${patientId}/episodes/${String(answer.body['id'])}`;
  };
  const read = async (path: string): Promise<Episode> => (await ana.get(path)).body as unknown as Episode;
  const records = async (path: string): Promise<PhaseRecord[]> =>
    (await ana.get(`${path}/phases`)).body as unknown as PhaseRecord[];
  const versions = async (path: string): Promise<EpisodeVersion[]> =>
    (await ana.get(`${path}/history`)).body as unknown as EpisodeVersion[];
  /** An episode from 10 January to 1 March 2026, version 2. */
  const ended = async () => {
    const patientId = await aPatient();
    const path = await opened(patientId);
    expect((await ana.post(`${path}/discharge`, discharge('2026-03-01'))).status).toBe(201);
    return { patientId, path };
  };

  describe('two episodes', () => {
    const first = '10 January to 1 March 2026';

    it('are never of one person on one day: neither admission nor first phase', async () => {
      const { patientId } = await ended();
      const inside = { referredOn: '2026-02-01', admittedOn: '2026-02-03' };
      const both = await open(patientId, inside, aPhase({ startsOn: '2026-02-05' }));
      expect([both.status, fieldsOf(both)]).toEqual([422, ['admittedOn', 'firstPhase.startsOn']]);
      expect(both.body['detail']).toBe(`The admission lies in another episode of care, ${first}.`);
      const phase = await open(patientId, { ...inside, admittedOn: null }, aPhase({ startsOn: '2026-03-01' }));
      expect([phase.status, fieldsOf(phase)]).toEqual([422, ['firstPhase.startsOn']]);
      expect(phase.body['detail']).toBe(
        `These days overlap a phase of another episode of care, ${first}: Residential rehab, ${first}.`,
      );
    });

    it('may follow each other: admission on the day of discharge, a phase on the day after', async () => {
      const { patientId } = await ended();
      const next = { referredOn: '2026-02-20', admittedOn: '2026-03-01' };
      await opened(patientId, next, aPhase({ startsOn: '2026-03-02' }));
    });

    it('keep their days when phases are added or corrected and when the frame changes', async () => {
      const { patientId } = await ended();
      const path = await opened(patientId, { referredOn: '2026-02-01', admittedOn: '2026-04-01' }, null);
      const added = await ana.post(`${path}/phases`, aPhase({ startsOn: '2026-02-10', endsOn: '2026-02-12' }));
      expect([added.status, fieldsOf(added)]).toEqual([422, ['startsOn']]);
      await ana.post(`${path}/phases`, aPhase({ startsOn: '2026-04-01' }));
      const [phase] = (await read(path)).phases as [Phase];
      const meant = aPhase({ startsOn: '2026-03-01', changeReason: 'Came earlier' });
      expect(fieldsOf(await ana.post(`${path}/phases/${phase.id}/corrections`, meant))).toEqual(['startsOn']);
      const frame = anEpisode({ referredOn: '2026-02-01', admittedOn: '2026-02-20' });
      expect(fieldsOf(await ana.patch(path, frame, on(1)))).toEqual(['admittedOn']);
    });

    it('of the past can be entered late, and end before the later one begins', async () => {
      const { patientId } = await ended();
      const path = await opened(patientId, { referredOn: '2025-10-01', admittedOn: '2025-10-05' }, null);
      const late = await ana.post(`${path}/discharge`, discharge('2026-01-11'));
      expect([late.status, fieldsOf(late)]).toEqual([422, ['dischargedOn']]);
      expect(late.body['detail']).toBe(`Another episode of care lies between admission and discharge, ${first}.`);
      expect((await ana.post(`${path}/discharge`, discharge('2025-12-01'))).status).toBe(201);
    });

    it('entered at the same moment cannot share days either: the database has the last word', async () => {
      const { patientId, path } = await ended();
      const { id } = await read(path);
      const insert = `INSERT INTO phase (clinic_id, id, episode_id, patient_id, kind, setting, starts_on, change_reason, recorded_by)
        VALUES ('${NORTH.clinicId}', gen_random_uuid(), $1, $2, 'aftercare', 'community', '2026-03-01', '', '${NORTH.clinician.membershipId}')`;
      const other = await opened(patientId, { referredOn: '2026-02-20', admittedOn: null }, null);
      expect(other).not.toBe(path);
      const otherId = other.split('/').at(-1);
      await expect(running.ownerQuery(NORTH.clinicId, insert, [otherId, patientId])).rejects.toThrow(
        'phase_never_overlaps',
      );
      expect(id).not.toBe(otherId);
    });
  });

  describe('a date of birth', () => {
    const changed = (birthDate: string) => ({ ...aPerson({ nhsNumber: null }), birthDate, reason: 'Passport seen' });
    const born = async (patientId: string, birthDate: string): Promise<Answer> => {
      const { version, localNumber } = (await ana.get(`patients/${patientId}`)).body;
      return ana.patch(`patients/${patientId}`, { ...changed(birthDate), localNumber }, on(Number(version)));
    };

    it('never moves past a referral, and may reach it', async () => {
      const patientId = await aPatient();
      await opened(patientId);
      const answer = await born(patientId, '2026-01-06');
      expect([answer.status, fieldsOf(answer), answer.body['detail']]).toEqual([
        422,
        ['birthDate'],
        'The record has a referral on 5 January 2026, before this date of birth.',
      ]);
      expect((await born(patientId, '2026-01-05')).status).toBe(200);
    });

    it('never moves past an entry, by the day of the clinic’s clock', async () => {
      const patientId = await aPatient();
      const craving = aCraving({ episodeId: null, occurredAt: '2025-06-30T23:30:00Z' });
      expect((await ana.post(`patients/${patientId}/cravings`, craving)).status).toBe(201);
      const answer = await born(patientId, '2025-07-02');
      expect([answer.status, fieldsOf(answer), answer.body['detail']]).toEqual([
        422,
        ['birthDate'],
        'The record has a craving on 1 July 2025, before this date of birth.',
      ]);
      expect((await born(patientId, '2025-07-01')).status).toBe(200);
    });
  });

  describe('a discharge', () => {
    it('is corrected with a reason: the phase that ended with it moves along, the history says who and why', async () => {
      const { path } = await ended();
      const meant = { ...corrected('2026-02-27'), reason: 'dropped_out', destination: '' };
      const answer = await ana.post(`${path}/discharge/corrections`, meant, on(2));
      expect([answer.status, answer.body['version']]).toEqual([201, 3]);
      expect(await read(path)).toMatchObject({ dischargedOn: '2026-02-27', dischargeReason: 'dropped_out' });
      expect(spans(await read(path))).toEqual(['residential_rehab 2026-01-10 2026-02-27']);
      expect(await versions(path)).toMatchObject([
        {
          version: 3,
          dischargedOn: '2026-02-27',
          changeReason: meant.changeReason,
          recordedByName: NORTH.clinician.name,
        },
        { version: 2, dischargedOn: '2026-03-01', changeReason: null },
        { version: 1, dischargedOn: null },
      ]);
    });

    it('moves no phase that had ended before', async () => {
      const path = await opened(await aPatient(), {}, aPhase({ endsOn: '2026-02-01' }));
      await ana.post(`${path}/discharge`, discharge('2026-03-01'));
      expect((await ana.post(`${path}/discharge/corrections`, corrected('2026-03-04'), on(2))).status).toBe(201);
      expect(spans(await read(path))).toEqual(['residential_rehab 2026-01-10 2026-02-01']);
    });

    it.each([
      ['before the last phase began', corrected('2026-01-09'), ['dischargedOn', 'dischargedOn']],
      ['in the future', corrected('2199-01-01'), ['dischargedOn']],
      ['without a reason', { ...corrected('2026-02-27'), changeReason: ' ' }, ['changeReason']],
    ])('is not corrected to a day %s', async (_what, meant, fields) => {
      const { path } = await ended();
      const answer = await ana.post(`${path}/discharge/corrections`, meant, on(2));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, fields]);
      expect((await read(path)).dischargedOn).toBe('2026-03-01');
    });

    it('is not corrected into a later episode', async () => {
      const { patientId, path } = await ended();
      await opened(patientId, { referredOn: '2026-03-10', admittedOn: '2026-03-20' }, null);
      const later = await ana.post(`${path}/discharge/corrections`, corrected('2026-03-21'), on(2));
      expect([later.status, fieldsOf(later)]).toEqual([422, ['dischargedOn']]);
    });

    it('is taken back with a reason: the episode is open and its phase runs on', async () => {
      const { patientId, path } = await ended();
      const answer = await ana.post(`${path}/discharge/retraction`, { reason: 'Wrong person' }, on(2));
      expect([answer.status, answer.body['version']]).toEqual([201, 3]);
      expect(await read(path)).toMatchObject({
        dischargedOn: null,
        dischargeReason: null,
        dischargeDestination: null,
        admittedOn: '2026-01-10',
      });
      expect(spans(await read(path))).toEqual(['residential_rehab 2026-01-10 …']);
      const rows = await records(path);
      expect(rows.map(({ endsOn, standing }) => [endsOn, standing])).toEqual([
        [null, false],
        ['2026-03-01', false],
        [null, true],
      ]);
      expect(rows[2]).toMatchObject({ replaces: rows[1]?.id, changeReason: '' });
      expect((await versions(path))[0]).toMatchObject({ changeReason: 'Wrong person', dischargedOn: null });
      expect((await open(patientId, { referredOn: '2026-05-01', admittedOn: null }, null)).status).toBe(409);
    });

    it('is not taken back without a reason, nor where there is none', async () => {
      const { path } = await ended();
      const silent = await ana.post(`${path}/discharge/retraction`, { reason: '' }, on(2));
      expect([silent.status, fieldsOf(silent)]).toEqual([422, ['reason']]);
      const running = await opened(await aPatient());
      for (const [rest, body] of [
        ['retraction', { reason: 'Never mind' }],
        ['corrections', corrected('2026-02-27')],
      ] as const) {
        const answer = await ana.post(`${running}/discharge/${rest}`, body, on(1));
        expect([answer.status, answer.body['code']]).toEqual([409, 'not-discharged']);
      }
    });

    it('is not taken back while another episode is open, nor when the person was in care again', async () => {
      const { patientId, path } = await ended();
      const next = await opened(patientId, { referredOn: '2026-04-01', admittedOn: '2026-04-02' }, null);
      const whileOpen = await ana.post(`${path}/discharge/retraction`, { reason: 'Wrong day' }, on(2));
      expect([whileOpen.status, whileOpen.body['code']]).toEqual([409, 'episode-open']);
      await ana.post(`${next}/discharge`, discharge('2026-05-01'));
      const after = await ana.post(`${path}/discharge/retraction`, { reason: 'Wrong day' }, on(2));
      expect(refusal(after)).toEqual([
        409,
        'overlap',
        'This episode cannot run on: another episode of care came after it, 2 April to 1 May 2026.',
      ]);
    });

    it('wants to be read before it is changed: 428 without a version, 412 with an old one', async () => {
      const { path } = await ended();
      for (const [rest, body] of [
        ['retraction', { reason: 'Wrong person' }],
        ['corrections', corrected('2026-02-27')],
      ] as const) {
        expect((await ana.post(`${path}/discharge/${rest}`, body)).status).toBe(428);
        const late = await ana.post(`${path}/discharge/${rest}`, body, on(1));
        expect([late.status, late.body['current']]).toEqual([412, await read(path)]);
      }
    });
  });

  describe('a phase', () => {
    const withdraw = (path: string, phase: { id: string } | undefined, reason = 'Entered for somebody else') =>
      ana.post(`${path}/phases/${phase?.id ?? ''}/retraction`, { reason });

    it('is not corrected without saying why', async () => {
      const path = await opened(await aPatient());
      const [phase] = (await read(path)).phases as [Phase];
      const answer = await ana.post(`${path}/phases/${phase.id}/corrections`, aPhase({ startsOn: '2026-01-12' }));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['changeReason']]);
      expect(spans(await read(path))).toEqual(['residential_rehab 2026-01-10 …']);
    });

    it('is withdrawn with a reason and stays readable', async () => {
      const path = await opened(await aPatient(), {}, aPhase({ endsOn: '2026-01-20' }));
      await ana.post(`${path}/phases`, aPhase({ kind: 'aftercare', startsOn: '2026-02-01' }));
      const [rehab] = (await read(path)).phases;
      expect((await withdraw(path, rehab)).status).toBe(201);
      expect(spans(await read(path))).toEqual(['aftercare 2026-02-01 …']);
      const [record] = await records(path);
      expect(record).toMatchObject({
        id: rehab?.id,
        standing: false,
        retraction: { reason: 'Entered for somebody else', recordedByName: NORTH.clinician.name },
      });
      const again = await withdraw(path, rehab);
      expect([again.status, again.body['code'], again.body['current']]).toEqual([409, 'already-replaced', record]);
      const correction = aPhase({ endsOn: '2026-01-19', changeReason: 'Left a day earlier' });
      expect((await ana.post(`${path}/phases/${rehab?.id ?? ''}/corrections`, correction)).status).toBe(409);
    });

    it('that runs hands back to the one that it had ended', async () => {
      const path = await opened(await aPatient());
      await ana.post(`${path}/phases`, aPhase({ kind: 'aftercare', startsOn: '2026-02-01' }));
      const [, aftercare] = (await read(path)).phases;
      expect((await withdraw(path, aftercare)).status).toBe(201);
      expect(spans(await read(path))).toEqual(['residential_rehab 2026-01-10 …']);
    });

    it('that runs stays when no other would run, unless it is the only one', async () => {
      const path = await opened(await aPatient(), {}, aPhase({ endsOn: '2026-01-20' }));
      await ana.post(`${path}/phases`, aPhase({ kind: 'aftercare', startsOn: '2026-02-01' }));
      const [rehab, aftercare] = (await read(path)).phases;
      expect(refusal(await withdraw(path, aftercare))).toEqual([
        409,
        'phase-runs',
        'No phase would run any more. Correct this one, or first correct Residential rehab, 10 to 20 January 2026, so that it ends on 31 January 2026 and runs on.',
      ]);
      await withdraw(path, rehab);
      expect((await withdraw(path, aftercare)).status).toBe(201);
      expect(spans(await read(path))).toEqual([]);
    });

    it('is not withdrawn without a reason, and not where it is not', async () => {
      const path = await opened(await aPatient());
      const [phase] = (await read(path)).phases;
      const silent = await withdraw(path, phase, '  ');
      expect([silent.status, fieldsOf(silent)]).toEqual([422, ['reason']]);
      expect((await withdraw(path, { id: NOBODY })).status).toBe(404);
      const foreign = `patients/${SOUTH.patient.id}/episodes/${SOUTH.patient.episodeId}`;
      expect((await withdraw(foreign, phase)).status).toBe(404);
      expect((await ana.get(`${foreign}/history`)).status).toBe(404);
      for (const rest of ['discharge/retraction', 'discharge/corrections']) {
        const body = rest.endsWith('retraction') ? { reason: 'No' } : corrected('2026-02-27');
        expect((await ana.post(`${foreign}/${rest}`, body, on(1))).status).toBe(404);
      }
    });

    it('withdrawn is told from a corrected one in the export', async () => {
      const patientId = await aPatient();
      const path = await opened(patientId, {}, aPhase({ endsOn: '2026-01-20' }));
      const [phase] = (await read(path)).phases;
      const meant = aPhase({ endsOn: '2026-01-21', changeReason: 'Left a day later' });
      const correction = await ana.post(`${path}/phases/${phase?.id ?? ''}/corrections`, meant);
      await withdraw(path, { id: String(correction.body['id']) });
      const cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const archive = await fetch(`${ana.url}/api/patients/${patientId}/export.zip`, { headers: { cookie } });
      const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
      const rows = parse<Record<string, string>>(strFromU8(files['phases.csv']!), { columns: true, bom: true });
      expect(rows.map((row) => row['standing'])).toEqual(['corrected', 'withdrawn']);
    });
  });
});
