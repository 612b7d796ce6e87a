import type { ClinicFlags, Flag, FlagChange } from '@cairn/care-domain';
import { addDays, localDay, uuidv7 } from '@cairn/shared-util';
import type { BladderCheckInput } from '@cairn/tracking-domain';
import { fieldsOf } from './support/answers';
import type { ApiClient } from './support/client';
import { NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PERSON = `patients/${NORTH.patient.id}`;

const aBladderCheck = (differing: Partial<BladderCheckInput> = {}): BladderCheckInput => ({
  id: uuidv7(),
  episodeId: NORTH.patient.episodeId,
  checkedOn: '2026-03-09',
  dayVoids: 9,
  nightVoids: 2,
  urgency: 4,
  pain: 3,
  painEases: null,
  dysuria: null,
  incontinence: null,
  blood: null,
  retention: null,
  flankPain: null,
  fever: null,
  comfortBreaks: null,
  voidedVolume: null,
  dipstick: null,
  culture: null,
  egfr: null,
  creatinine: null,
  alp: null,
  ggt: null,
  ultrasoundOn: null,
  bladderWall: null,
  hydronephrosis: null,
  cystoscopyOn: null,
  cystoscopyFinding: '',
  stage: null,
  stageCriteria: [],
  source: 'patient',
  note: '',
  ...differing,
});

describe('flags', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let other: ApiClient;

  beforeEach(async () => {
    running = await startApp();
    [ana, other] = await Promise.all([running.signIn(NORTH.clinician.email), running.signIn(SOUTH.clinician.email)]);
  });
  afterEach(() => running.stop());

  const flags = async (): Promise<Flag[]> => {
    const answer = await ana.get(`${PERSON}/flags`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as Flag[];
  };
  const kept = async (path: string, body: object): Promise<void> => {
    const answer = await ana.post(`${PERSON}/${path}`, body);
    expect([answer.status, answer.body['fields']]).toEqual([201, undefined]);
  };
  const check = async (differing: Partial<BladderCheckInput>): Promise<BladderCheckInput> => {
    const body = aBladderCheck(differing);
    await kept('bladder-checks', body);
    return body;
  };
  const decide = (flag: Flag, change: Partial<FlagChange>) =>
    ana.post(`${PERSON}/flags/${flag.id}/changes`, {
      id: uuidv7(),
      status: 'acknowledged',
      words: 'Called the person',
      snoozedUntil: null,
      ...change,
    });

  it('are raised with the entry that fires a rule, which they name as evidence', async () => {
    const body = await check({ blood: 'visible' });
    expect(await flags()).toMatchObject([
      {
        rule: 'R09',
        ruleVersion: 1,
        severity: 'high',
        status: 'open',
        patientId: NORTH.patient.id,
        recordedByName: NORTH.clinician.name,
        evidence: [
          {
            kind: 'bladder_check',
            recordId: body.id,
            day: '2026-03-09',
            words: 'visible blood in the urine',
            state: 'stands',
          },
        ],
      },
    ]);
  });

  it('are not raised by an entry that fires nothing, nor by one that was refused', async () => {
    await check({});
    const refused = await ana.post(`${PERSON}/bladder-checks`, aBladderCheck({ blood: 'visible', dayVoids: 999 }));
    expect(refused.status).toBe(422);
    expect(await flags()).toEqual([]);
  });

  it('are one for a rule and person while open, however many entries say so', async () => {
    const [first, second] = [await check({ blood: 'visible' }), await check({ retention: true })];
    const [flag, ...more] = await flags();
    expect(more).toEqual([]);
    expect(flag?.severity).toBe('urgent');
    expect(flag?.evidence.map(({ recordId }) => recordId)).toEqual([first.id, second.id]);
    expect((await decide(flag!, { status: 'actioned' })).status).toBe(201);
    await check({ blood: 'clots' });
    expect((await flags()).map(({ status }) => status).toSorted()).toEqual(['actioned', 'open']);
  });

  it('are one when two entries come at the same moment', async () => {
    const bodies = [aBladderCheck({ blood: 'visible' }), aBladderCheck({ blood: 'clots' })];
    const answers = await Promise.all(bodies.map((body) => ana.post(`${PERSON}/bladder-checks`, body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const found = await flags();
    expect(found).toHaveLength(1);
    expect(found[0]?.evidence).toHaveLength(2);
  });

  it('stay open when what raised them is corrected or withdrawn, and say so', async () => {
    const body = await check({ blood: 'visible' });
    const corrected = { ...body, id: uuidv7(), blood: 'none', correctionReason: 'Beetroot' };
    await kept(`bladder-checks/${body.id}/corrections`, corrected);
    expect(await flags()).toMatchObject([{ status: 'open', evidence: [{ recordId: corrected.id, state: 'changed' }] }]);
    await kept(`bladder-checks/${corrected.id}/retraction`, { id: uuidv7(), reason: 'Wrong person' });
    const [flag] = await flags();
    expect(flag).toMatchObject({ status: 'open', evidence: [{ state: 'withdrawn' }] });
    const { body: history } = await ana.get(`${PERSON}/flags/${flag!.id}`);
    const versions = history['versions'] as Flag[];
    expect(versions.map(({ correctionReason, standing }) => [correctionReason, standing])).toEqual([
      [null, false],
      ['An entry behind it was corrected', false],
      ['An entry behind it was withdrawn', true],
    ]);
  });

  it('stay open after an answer of 0: only a person closes one', async () => {
    const phq9 = (item9: number) => ({
      id: uuidv7(),
      episodeId: NORTH.patient.episodeId,
      takenAt: item9 > 0 ? '2026-03-02T10:00:00Z' : '2026-03-09T10:00:00Z',
      instrument: 'phq_9',
      instrumentVersion: '1',
      variant: 'standard',
      answers: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`phq9_${at + 1}`, at === 8 ? item9 : 0])),
      entered: {},
      mode: 'clinician_screen',
      language: 'English',
      answeredBy: 'person',
      safetySeen: item9 > 0,
      note: '',
    });
    await kept('assessments', phq9(3));
    await kept('assessments', phq9(0));
    expect(await flags()).toMatchObject([{ rule: 'R01', severity: 'urgent', status: 'open' }]);
  });

  it('are acknowledged, let rest, acted on, dismissed with a reason and opened again, each as a version', async () => {
    await check({ blood: 'visible' });
    const today = localDay(new Date().toISOString(), NORTH.timeZone);
    const steps: Partial<FlagChange>[] = [
      { status: 'acknowledged', words: 'Seen' },
      { status: 'acknowledged', words: 'Waits for the dipstick', snoozedUntil: addDays(today, 2) },
      { status: 'actioned', words: 'Referred to urology' },
      { status: 'open', words: 'Clicked wrongly' },
      { status: 'dismissed', words: 'Beetroot' },
    ];
    for (const step of steps) {
      const [flag] = await flags();
      expect((await decide(flag!, step)).status).toBe(201);
      expect(await flags()).toMatchObject([{ status: step.status, correctionReason: step.words }]);
    }
    const [last] = await flags();
    const { body } = await ana.get(`${PERSON}/flags/${last!.id}`);
    expect(body['versions']).toHaveLength(6);
  });

  it('refuse a decision that is none in words, naming the field, and stay as they were', async () => {
    await check({ blood: 'visible' });
    const before = await flags();
    const wrong: readonly (readonly [change: object, field: string])[] = [
      [{ status: 'closed' }, 'status'],
      [{ status: 'open' }, 'status'],
      [{ words: ' ' }, 'words'],
      [{ words: 'x'.repeat(201) }, 'words'],
      [{ snoozedUntil: '2026-03-09' }, 'snoozedUntil'],
      [{ snoozedUntil: '2199-01-01' }, 'snoozedUntil'],
      [{ status: 'dismissed', snoozedUntil: '2199-01-01' }, 'snoozedUntil'],
      [{ severity: 'info' }, ''],
    ];
    for (const [change, field] of wrong) {
      const answer = await decide(before[0]!, change);
      expect([change, answer.status, fieldsOf(answer)]).toEqual([change, 422, [field]]);
    }
    expect(await flags()).toEqual(before);
  });

  it('answer 409 to a decision about a version that somebody else has changed', async () => {
    await check({ blood: 'visible' });
    const [flag] = await flags();
    await decide(flag!, { status: 'acknowledged' });
    const late = await decide(flag!, { status: 'dismissed' });
    expect([late.status, late.body['code']]).toEqual([409, 'already-replaced']);
  });

  it('answer 409 to opening one again while another of its rule is open', async () => {
    await check({ blood: 'visible' });
    await decide((await flags())[0]!, { status: 'dismissed' });
    await check({ blood: 'clots' });
    const closed = (await flags()).find(({ status }) => status === 'dismissed');
    const answer = await decide(closed!, { status: 'open' });
    expect([answer.status, answer.body['code']]).toEqual([409, 'flag-active']);
  });

  it('are read of the whole clinic, worst first, with how each rule has done', async () => {
    await check({ dayVoids: 13 });
    await check({ retention: true });
    const answer = await ana.get('flags');
    const { flags: found, rules } = answer.body as unknown as ClinicFlags;
    expect(found.map(({ rule, person }) => [rule, person.familyName])).toEqual([
      ['R09', NORTH.patient.familyName],
      ['R10', NORTH.patient.familyName],
    ]);
    expect(rules).toContainEqual({ rule: 'R09', raised: 1, actioned: 0, dismissed: 0 });
    await decide(found[0]!, { status: 'dismissed' });
    const after = (await ana.get('flags')).body as unknown as ClinicFlags;
    expect(after.flags.map(({ rule }) => rule)).toEqual(['R10']);
    expect(after.rules).toContainEqual({ rule: 'R09', raised: 1, actioned: 0, dismissed: 1 });
  });

  it('do not exist for another clinic', async () => {
    await check({ blood: 'visible' });
    const [flag] = await flags();
    const answers = await Promise.all([
      other.get(`${PERSON}/flags`),
      other.get(`${PERSON}/flags/${flag!.id}`),
      other.post(`${PERSON}/flags/${flag!.id}/changes`, {
        id: uuidv7(),
        status: 'dismissed',
        words: 'Not mine',
        snoozedUntil: null,
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await other.get('flags')).body).toMatchObject({ flags: [], rules: [] });
  });

  it('of the bladder ask for urology only while nobody referred', async () => {
    await kept('referrals', {
      id: uuidv7(),
      episodeId: NORTH.patient.episodeId,
      direction: 'onward',
      referredOn: '2026-03-02',
      service: 'urology',
      serviceText: '',
      reason: 'Bladder pain',
      urgency: 'two_weeks',
      safeguarding: null,
      pregnancy: null,
      mayContact: null,
      dueBy: '2026-03-16',
      appointmentOn: null,
      outcome: 'open',
      outcomeOn: null,
      note: '',
    });
    await check({ dayVoids: 20 });
    expect(await flags()).toEqual([]);
    await check({ checkedOn: '2026-04-09', dayVoids: 20 });
    expect(await flags()).toMatchObject([{ rule: 'R10' }]);
  });

  it('of a test that differs rest on what was reported; a supervised dose explains a positive one', async () => {
    const days = Array.from({ length: 7 }, (_, at) => ({
      id: uuidv7(),
      episodeId: NORTH.patient.episodeId,
      day: addDays('2026-03-09', at - 7),
      substance: 'ketamine',
      substanceText: '',
      state: 'no',
      amount: null,
      unit: null,
      precision: null,
      amountLow: null,
      amountHigh: null,
      route: null,
      times: null,
      setting: null,
      coUse: [],
      context: 'non_prescribed',
      forPain: null,
      source: 'patient',
      note: '',
    }));
    for (const day of days) await kept('use-days', { days: [day] });
    const test = {
      id: uuidv7(),
      episodeId: NORTH.patient.episodeId,
      collectedAt: '2026-03-09T10:00:00Z',
      declined: false,
      specimen: 'urine',
      method: 'point_of_care',
      observed: null,
      temperatureInRange: null,
      creatinine: null,
      results: [{ analyte: 'ketamine', result: 'positive' }],
      reportedOn: null,
      note: '',
    };
    const dose = {
      id: uuidv7(),
      episodeId: NORTH.patient.episodeId,
      givenAt: '2026-03-05T10:00:00Z',
      product: 'ketamine',
      indication: 'Pain after an operation',
      doseMg: 20,
      doseMgPerKg: null,
      route: 'im',
      supervised: true,
      observationMinutes: 60,
      systolicBefore: null,
      diastolicBefore: null,
      systolicAfter: null,
      diastolicAfter: null,
      dissociation: null,
      dissociationScale: '',
      takeHomeMg: 0,
      prescriber: '',
      consented: true,
      bladderChecked: null,
      note: '',
    };
    await kept('drug-tests', test);
    expect(await flags()).toMatchObject([{ rule: 'R18', severity: 'routine' }]);
    await decide((await flags())[0]!, { status: 'actioned' });
    await kept('supervised-doses', dose);
    await kept('drug-tests', { ...test, id: uuidv7(), collectedAt: '2026-03-09T12:00:00Z' });
    expect(await flags()).toMatchObject([{ rule: 'R18', status: 'actioned' }]);
  });
});
