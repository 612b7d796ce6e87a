import {
  ASSESSMENT,
  ClinicDue,
  DueMeasures,
  instrumentOf,
  OWN_ITEM,
  OWN_RATING,
  SCHEDULE_CHANGE,
  type Assessment,
  type AssessmentInput,
  type OwnItemInput,
  type ScheduleChangeInput,
} from '@cairn/assessment-domain';
import { uuidv7 } from '@cairn/shared-util';
import { fieldsOf } from './support/answers';
import type { ApiClient } from './support/client';
import { NORTH, SOUTH } from './support/fixture';
import { describeKept } from './support/kept-kind';
import { startApp, type RunningApp } from './support/start-app';

const phq9 = (given: readonly (number | null)[]): AssessmentInput['answers'] =>
  Object.fromEntries(given.map((value, place) => [`phq9_${place + 1}`, value]));

const aResult = (differing: Partial<AssessmentInput> = {}): AssessmentInput => ({
  id: uuidv7(),
  episodeId: null,
  takenAt: '2026-03-02T10:00:00.000Z',
  instrument: 'phq_9',
  instrumentVersion: '1',
  variant: 'standard',
  answers: phq9([1, 1, 1, 1, 1, 1, 1, 1, 0]),
  entered: {},
  mode: 'clinician_screen',
  language: 'English',
  answeredBy: 'person',
  safetySeen: false,
  note: '',
  ...differing,
});

const aQuestion = (differing: Partial<OwnItemInput> = {}): OwnItemInput => ({
  id: uuidv7(),
  episodeId: null,
  agreedOn: '2026-03-02',
  question: uuidv7(),
  text: 'How safe did the flat feel?',
  lowWord: 'not at all',
  highWord: 'completely',
  better: 'higher',
  everyDays: 7,
  retiredOn: null,
  ...differing,
});

const aChange = (differing: Partial<ScheduleChangeInput> = {}): ScheduleChangeInput => ({
  id: uuidv7(),
  episodeId: null,
  decidedOn: '2026-03-02',
  instrument: 'core_10',
  change: 'added',
  everyDays: 7,
  reason: 'Agreed at the review',
  ...differing,
});

describeKept({
  contract: ASSESSMENT,
  entry: aResult,
  corrected: { answers: phq9([3, 3, 3, 3, 3, 3, 3, 3, 0]) },
  wrong: [
    ['takenAt', '2999-01-01T00:00:00Z'],
    ['takenAt', '1900-01-01T00:00:00Z'],
    ['takenAt', 'yesterday'],
    ['instrument', 'tea'],
    ['instrumentVersion', '0'],
    ['variant', 'us'],
    ['answers', {}],
    ['answers', { phq9_1: 4 }, 'answers.phq9_1'],
    ['answers', { gad7_1: 1 }],
    ['entered', { total: 4 }],
    ['mode', 'telepathy'],
    ['answeredBy', 'nobody'],
    ['language', ''],
    ['scores', { total: 0 }, ''],
    ['note', 'x'.repeat(2001)],
  ],
});

describeKept({
  contract: OWN_ITEM,
  entry: aQuestion,
  corrected: { text: 'How safe did home feel?' },
  wrong: [
    ['agreedOn', '2999-01-01'],
    ['agreedOn', '1900-01-01'],
    ['text', ' '],
    ['text', 'x'.repeat(161)],
    ['lowWord', ''],
    ['highWord', 'x'.repeat(41)],
    ['better', 'sideways'],
    ['everyDays', 0],
    ['everyDays', 367],
    ['retiredOn', '2026-03-01'],
  ],
});

describeKept({
  contract: SCHEDULE_CHANGE,
  entry: aChange,
  corrected: { everyDays: 14 },
  wrong: [
    ['decidedOn', '2999-01-01'],
    ['instrument', 'tea'],
    ['change', 'paused'],
    ['everyDays', null],
    ['everyDays', 0],
    ['reason', ''],
  ],
});

describe('results of measures', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let sam: ApiClient;
  const person = `patients/${NORTH.patient.id}`;
  const PERIOD = 'from=2026-01-01&to=2026-12-31';

  beforeAll(async () => {
    running = await startApp();
    [ana, sam] = await Promise.all([running.signIn(NORTH.clinician.email), running.signIn(SOUTH.clinician.email)]);
  });
  afterAll(() => running.stop());

  const kept = async (differing: Partial<AssessmentInput>): Promise<Assessment> => {
    const body = aResult(differing);
    const answer = await ana.post(`${person}/assessments`, body);
    expect([answer.status, answer.body['fields']]).toEqual([201, undefined]);
    const list = (await ana.get(`${person}/assessments?${PERIOD}`)).body as unknown as Assessment[];
    return list.find(({ id }) => id === body.id)!;
  };

  describe('are scored by the server', () => {
    it.each([
      ['all 0', [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, [], false],
      ['all 3', [3, 3, 3, 3, 3, 3, 3, 3, 0], 24, [], false],
      ['two missing', [null, null, 2, 2, 2, 2, 2, 2, 0], 15, ['phq9_1', 'phq9_2'], true],
      ['three missing', [null, null, null, 2, 2, 2, 2, 2, 0], null, ['phq9_1', 'phq9_2', 'phq9_3'], false],
      ['question 9 missing', [1, 1, 1, 1, 1, 1, 1, 1, null], null, ['phq9_9'], false],
    ])('with %s', async (_what, answers, total, missing, prorated) => {
      expect(await kept({ answers: phq9(answers) })).toMatchObject({ scores: { total }, missing, prorated });
    });

    it('by the rule of the instrument, for score entry too', async () => {
      const entry = { answers: {} };
      const raw = await kept({ ...entry, instrument: 'who_5', entered: { total: 12 } });
      expect(raw.scores).toEqual({ total: 48 });
      const bam = await kept({ ...entry, instrument: 'bam', entered: { use: 0, protective: 20 } });
      expect(bam.scores).toEqual({ use: 0, risk: null, protective: 20 });
      const peg = await kept({ instrument: 'peg', answers: { peg_1: 5, peg_2: 5, peg_3: 6 } });
      expect(peg.scores).toEqual({ total: 5.3 });
    });

    it('and anew when an answer is corrected', async () => {
      const first = await kept({});
      const id = uuidv7();
      const body = { ...aResult({ id, answers: phq9([3, 1, 1, 1, 1, 1, 1, 1, 0]) }), correctionReason: 'Misread' };
      expect((await ana.post(`${person}/assessments/${first.id}/corrections`, body)).status).toBe(201);
      const history = (await ana.get(`${person}/assessments/${id}`)).body as { versions: Assessment[] };
      expect(history.versions.map(({ scores }) => scores['total'])).toEqual([8, 10]);
    });
  });

  describe('with an answer above 0 to question 9', () => {
    const answers = phq9([0, 0, 0, 0, 0, 0, 0, 0, 1]);

    it('are saved by staff only when they have seen it', async () => {
      const refused = await ana.post(`${person}/assessments`, aResult({ answers }));
      expect([refused.status, fieldsOf(refused)]).toEqual([422, ['safetySeen']]);
      expect(refused.body['detail']).toContain('Question 9');
      expect(await kept({ answers, safetySeen: true })).toMatchObject({ scores: { total: 1 }, safetySeen: true });
    });

    it('are saved by the person on the device, and say that nobody has seen it yet', async () => {
      expect(await kept({ answers, mode: 'handed_over' })).toMatchObject({ safetySeen: false });
    });
  });

  describe('a question of a person’s own', () => {
    it('is rated from 0 to 10 in the version that was asked, and in no other person’s name', async () => {
      const item = aQuestion();
      expect((await ana.post(`${person}/own-items`, item)).status).toBe(201);
      const rating = (differing: object = {}) => ({
        id: uuidv7(),
        episodeId: null,
        ratedAt: '2026-03-03T10:00:00Z',
        question: item.question,
        asked: item.id,
        rating: 0,
        mode: 'clinician_screen',
        answeredBy: 'person',
        note: '',
        ...differing,
      });
      expect((await ana.post(`${person}/own-ratings`, rating())).status).toBe(201);
      expect(fieldsOf(await ana.post(`${person}/own-ratings`, rating({ rating: 11 })))).toEqual(['rating']);
      for (const strange of [{ asked: uuidv7() }, { question: uuidv7() }]) {
        const answer = await ana.post(`${person}/own-ratings`, rating(strange));
        expect([answer.status, answer.body['detail']]).toEqual([422, 'This question is not one of this person’s.']);
      }
      const other = await ana.post(`patients/${NORTH.otherPatient.id}/own-ratings`, rating());
      expect([other.status, fieldsOf(other)]).toEqual([422, ['asked']]);
      const list = await ana.get(`${person}/own-ratings?${PERIOD}`);
      expect(list.body).toMatchObject([{ rating: 0, localDay: '2026-03-03' }]);
      expect(OWN_RATING.Entry.array().parse(list.body)).toHaveLength(1);
    });
  });

  describe('what is due', () => {
    const due = async (): Promise<DueMeasures> => {
      const answer = await ana.get(`${person}/due-measures`);
      expect(answer.status).toBe(200);
      return DueMeasures.parse(answer.body);
    };

    it('follows from the phase, the last result and the person’s own plan', async () => {
      const before = await due();
      expect(before.due.map(({ key }) => key)).toContain('gad_7');
      await kept({ instrument: 'gad_7', answers: { gad7_1: 1 }, takenAt: new Date().toISOString() });
      expect((await due()).due.find(({ key }) => key === 'gad_7')!.dueOn).toBe(
        before.due.find(({ key }) => key === 'gad_7')!.dueOn,
      );
      const full = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((place) => [`gad7_${place}`, 0]));
      await kept({ instrument: 'gad_7', answers: full, takenAt: new Date().toISOString() });
      const after = await due();
      expect(after.due.find(({ key }) => key === 'gad_7')!.overdueDays).toBeLessThan(0);
      await ana.post(
        `${person}/schedule-changes`,
        aChange({ instrument: 'gad_7', change: 'stopped', everyDays: null }),
      );
      await ana.post(`${person}/schedule-changes`, aChange({ instrument: 'cows', everyDays: 1 }));
      const changed = (await due()).due.map(({ key }) => key);
      expect(changed).toContain('cows');
      expect(changed).not.toContain('gad_7');
    });

    it('is told of everybody in an open episode, and each is named in the trail', async () => {
      const answer = await ana.get('due-measures');
      expect(answer.status).toBe(200);
      const list = ClinicDue.parse(answer.body);
      expect(list.people).toBeGreaterThanOrEqual(1);
      const mine = list.rows.filter(({ patientId }) => patientId === NORTH.patient.id);
      expect(mine.map(({ key }) => key)).toContain('cows');
      expect(mine.every(({ patientName, standing }) => patientName !== '' && standing !== '')).toBe(true);
      expect(list.rows.every(({ patientId }) => patientId !== SOUTH.patient.id)).toBe(true);
    });

    it('is not told to another clinic', async () => {
      expect((await sam.get(`${person}/due-measures`)).status).toBe(404);
      expect((await running.client().get('due-measures')).status).toBe(401);
    });
  });

  it('ships no instrument that the database would refuse', async () => {
    const found = await running.ownerQuery<{ check: string }>(
      NORTH.clinicId,
      `SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint WHERE conname = 'assessment_instrument'`,
    );
    const keys = found[0]!.check.match(/'([a-z0-9_]+)'/g)!.map((key) => key.slice(1, -1));
    expect(keys.filter((key) => instrumentOf(key) === undefined)).toEqual([]);
  });
});
