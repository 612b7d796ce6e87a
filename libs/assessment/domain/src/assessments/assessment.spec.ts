import { PHQ9 } from '../instruments/phq-9';
import { allAnswered } from '../testing/answers';
import { anAssessment, anAssessmentInput } from '../testing/an-assessment';
import { ASSESSMENT } from './assessment';
import { scoreSheet } from './score-sheet';

const refused = (input: unknown): string[] =>
  (ASSESSMENT.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

const phq9 = { instrument: 'phq_9' as const, answers: allAnswered(PHQ9, 0) };
const sds = { instrument: 'sds' as const, answers: {}, entered: { total: 0 } };

describe('a result of a measure', () => {
  it('is kept with every answer 0, and with some missing', () => {
    expect(refused(anAssessmentInput(phq9))).toEqual([]);
    expect(refused(anAssessmentInput({ answers: { gad7_1: 0, gad7_2: null } }))).toEqual([]);
    expect(refused(anAssessmentInput(sds))).toEqual([]);
  });

  it.each([
    ['no answer at all', { answers: {} }, 'answers: Answer at least one question.'],
    ['only empty answers', { answers: { gad7_1: null } }, 'answers: Answer at least one question.'],
    ['a value that is none', { answers: { gad7_2: 4 } }, 'answers.gad7_2: Question 2: choose one of its answers.'],
    ['a negative value', { answers: { gad7_2: -1 } }, 'answers.gad7_2: Question 2: choose one of its answers.'],
    ['another question', { answers: { gad7_1: 0, phq9_1: 1 } }, 'answers: "phq9_1" is no question of GAD-7.'],
    ['a total', { entered: { total: 3 } }, 'entered: GAD-7 is scored from its answers. Enter the answers.'],
    ['another wording', { variant: 'us' }, 'variant: Choose the wording that was asked: GAD-7.'],
    [
      'another edition',
      { instrumentVersion: '0' },
      'instrumentVersion: This is not the edition of GAD-7 that is in use (1). Load the page again.',
    ],
    ['no such instrument', { instrument: 'tea' as 'sds' }, 'instrument: This instrument is not in the library.'],
    ['no language', { language: ' ' }, 'language: Enter the language it was asked in.'],
    [
      'answers for score entry',
      { ...sds, answers: { sds_1: 1 } },
      'answers: The questions of SDS are not held here. Enter what the form comes to.',
    ],
    ['nothing entered', { ...sds, entered: {} }, 'entered: Enter what the SDS comes to.'],
    [
      'one above the range',
      { ...sds, entered: { total: 16 } },
      'entered.total: Total: enter a whole number from 0 to 15.',
    ],
    [
      'one below the range',
      { ...sds, entered: { total: -1 } },
      'entered.total: Total: enter a whole number from 0 to 15.',
    ],
    ['a score it does not have', { ...sds, entered: { total: 1, risk: 1 } }, 'entered: "risk" is no score of SDS.'],
  ])('is refused with %s', (_, differing, words) => {
    expect(refused(anAssessmentInput(differing))).toEqual([words]);
  });

  it('takes no total from the client', () => {
    expect(refused({ ...anAssessmentInput(), scores: { total: 0 } })).toHaveLength(1);
  });

  it.each([
    [0, 'clinician_screen', false, 0],
    [1, 'clinician_screen', false, 1],
    [1, 'paper', false, 1],
    [1, 'clinician_screen', true, 0],
    [3, 'handed_over', false, 0],
  ] as const)('with question 9 at %d, %s and seen %p has %d problems', (answer, mode, safetySeen, problems) => {
    const answers = allAnswered(PHQ9, 0, { phq9_9: answer });
    expect(refused(anAssessmentInput({ ...phq9, answers, mode, safetySeen }))).toHaveLength(problems);
  });

  it('is not of a time to come', () => {
    const clock = { now: '2026-03-02T09:00:00.000Z', today: '2026-03-02', timeZone: 'Europe/London' };
    expect(ASSESSMENT.problems(anAssessmentInput(), clock)).toEqual([
      { field: 'takenAt', message: 'This time is in the future.' },
    ]);
  });
});

describe('scoreSheet', () => {
  it('scores answers, and names what is missing', () => {
    expect(scoreSheet(anAssessmentInput())).toEqual({ scores: { total: 7 }, missing: [], prorated: false });
    expect(scoreSheet(anAssessmentInput({ answers: { gad7_1: 3 } }))).toMatchObject({
      scores: { total: null },
      prorated: false,
    });
  });

  it('keeps each score that was entered, and null for one that was not', () => {
    const bam = { instrument: 'bam' as const, answers: {}, entered: { use: 0 } };
    expect(scoreSheet(anAssessmentInput(bam)).scores).toEqual({ use: 0, risk: null, protective: null });
  });
});

describe('its words', () => {
  const headline = (differing: Parameters<typeof anAssessment>[0]) =>
    ASSESSMENT.headline(anAssessment(differing), 'Europe/London');

  it.each([
    [{}, 'GAD-7 7 of 21, mild'],
    [phq9, 'PHQ-9 0 of 27, minimal'],
    [{ answers: { gad7_1: 0 } }, 'GAD-7 no total'],
    [sds, 'SDS 0 of 15'],
    [{ instrument: 'peg' as const, answers: { peg_1: 7, peg_2: 6, peg_3: 7 } }, 'PEG 6.7 of 10, middle'],
    [
      { instrument: 'bam' as const, answers: {}, entered: { use: 2, risk: 0 } },
      'BAM: use 2 of 12; risk 0 of 24; protective no total',
    ],
  ])('of %j say %s', (differing, words) => {
    expect(headline(differing)).toBe(words);
  });

  it('say that a total was prorated', () => {
    const { gad7_7: _, ...answers } = anAssessment().answers;
    expect(headline({ answers })).toBe('GAD-7 7 of 21, mild, prorated');
  });

  it('tell each answer, what is missing, and whether question 9 was seen', () => {
    const answers = allAnswered(PHQ9, 1, { phq9_9: 2, phq9_1: null });
    const facts = ASSESSMENT.facts(anAssessment({ ...phq9, answers, mode: 'handed_over' }), 'Europe/London');
    const text = (key: string) => facts.find((known) => known.key === key)?.text;
    expect(text('answers.phq9_9')).toBe('More than half the days');
    expect(text('answers.phq9_1')).toBeNull();
    expect(text('missing')).toContain('Question 1 has no answer');
    expect(text('safetySeen')).toContain('Not yet');
  });
});
