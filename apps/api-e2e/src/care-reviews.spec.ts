import { CARE_REVIEW, GoalsProgress, REVIEW_FIGURES, ReviewFigures, type CareReviewInput } from '@cairn/care-domain';
import { fillPath, uuidv7 } from '@cairn/shared-util';
import type { ApiClient } from './support/client';
import { NORTH, SOUTH } from './support/fixture';
import { describeKept } from './support/kept-kind';
import { startApp, type RunningApp } from './support/start-app';

const aReview = (differing: Partial<CareReviewInput> = {}): CareReviewInput => ({
  id: '',
  episodeId: null,
  reviewedOn: '2026-03-02',
  presentIds: [NORTH.clinician.membershipId],
  presentOthers: '',
  personPresent: true,
  ownView: 'I want to sleep through again',
  decision: 'continue',
  reason: '',
  nextReviewOn: null,
  ...differing,
});

describeKept({
  contract: CARE_REVIEW,
  entry: aReview,
  corrected: { ownView: 'I want to sleep' },
  wrong: [
    ['reviewedOn', '2999-01-01'],
    ['reviewedOn', '1900-01-01'],
    ['presentIds', ['someone'], 'presentIds.0'],
    ['presentIds', [SOUTH.clinician.membershipId]],
    ['presentOthers', 'x'.repeat(201)],
    ['ownView', 'x'.repeat(2001)],
    ['decision', 'wait'],
    ['decision', 'step_up', 'reason'],
    ['reason', 'x'.repeat(2001)],
    ['nextReviewOn', '2026-03-02'],
  ],
});

describe('the figures of a review', () => {
  const { patient } = NORTH;
  const path = (name: string): string => `patients/${patient.id}/${name}`;
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  const figures = async (): Promise<ReviewFigures> => {
    const answer = await ana.get(fillPath(REVIEW_FIGURES, { patientId: patient.id }));
    expect(answer.status).toBe(200);
    return ReviewFigures.parse(answer.body);
  };
  const post = async (name: string, body: object): Promise<void> => {
    const answer = await ana.post(path(name), { id: uuidv7(), episodeId: null, ...body });
    expect([answer.status, answer.body['fields']]).toEqual([201, undefined]);
  };
  const textOf = ({ sections }: ReviewFigures, key: string): string =>
    (sections.find((section) => section.key === key)?.lines ?? []).map(({ text }) => text).join(' ');

  it('say that nothing is known where nothing was entered, each part with its rule', async () => {
    const { sections, lastReviewOn } = await figures();
    expect(lastReviewOn).toBeNull();
    expect(sections.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'use',
        'craving',
        'sessions',
        'measures',
        'tests',
        'bladder',
        'medicines',
        'goals',
        'tasks',
      ]),
    );
    for (const { rule, none } of sections) expect([rule.length > 20, none.length > 5]).toEqual([true, true]);
    expect(textOf(await figures(), 'use')).toContain('not known on any of 28 days');
  });

  it('tell of goals and tasks, and are kept with the decision as they were', async () => {
    const today = (await figures()).asOf;
    const goal = uuidv7();
    const words = 'Four weekends without ketamine';
    await post('goals', {
      setOn: today,
      goal,
      words,
      area: 'substance_use',
      measure: 'days_used',
      measureOf: 'ketamine',
      baseline: null,
      target: 0,
      targetOn: null,
      status: 'open',
      statusOn: null,
      attainment: null,
      attainedOn: null,
      note: '',
    });
    await post('therapy-sessions', {
      startsAt: new Date(Date.now() - 60_000).toISOString(),
      sessionType: 'cbt',
      attendance: '5',
      minutes: 50,
      mode: null,
      staffIds: [],
      goals: [words.toUpperCase()],
      absenceReason: '',
      note: '',
    });
    await post('tasks', {
      setOn: today,
      what: 'Call the GP',
      ownerId: NORTH.clinician.membershipId,
      dueOn: today,
      about: 'goal',
      aboutId: goal,
      aboutWords: words,
      status: 'open',
      statusOn: null,
      why: '',
    });
    const progress = GoalsProgress.parse((await ana.get(path('goal-progress'))).body);
    expect(progress).toEqual([
      expect.objectContaining({ goal, sessions: 1, worked: expect.stringMatching(/^Worked on in 1 session since/) }),
    ]);
    const before = await figures();
    expect(textOf(before, 'goals')).toContain(words);
    expect(textOf(before, 'tasks')).toBe(`Call the GP: ${NORTH.clinician.name}, due today.`);

    const review = aReview({ id: uuidv7(), reviewedOn: today, decision: 'step_down', reason: 'Settled' });
    expect((await ana.post(path('care-reviews'), review)).status).toBe(201);
    await post('tasks', {
      setOn: today,
      what: 'Later task',
      ownerId: NORTH.clinician.membershipId,
      dueOn: today,
      about: 'nothing',
      aboutId: null,
      aboutWords: '',
      status: 'open',
      statusOn: null,
      why: '',
    });
    const correction = { ...review, id: uuidv7(), ownView: 'Better', correctionReason: 'Their words' };
    expect((await ana.post(path(`care-reviews/${review.id}/corrections`), correction)).status).toBe(201);
    const { versions } = CARE_REVIEW.History.parse((await ana.get(path(`care-reviews/${review.id}`))).body);
    const kept = versions.map((version) => (version as unknown as { figures: ReviewFigures }).figures);
    expect(kept).toHaveLength(2);
    expect(kept[1]).toEqual(kept[0]);
    expect(textOf(kept[0]!, 'tasks')).not.toContain('Later task');
    expect(await figures()).toMatchObject({ lastReviewOn: today, from: today, lastDecision: 'Step down' });
  });

  it('of another clinic do not exist', async () => {
    const other = await running.signIn(SOUTH.clinician.email);
    const answers = await Promise.all([other.get(path('review-figures')), other.get(path('goal-progress'))]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
