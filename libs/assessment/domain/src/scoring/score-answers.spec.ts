import { AUDIT_C } from '../instruments/audit-c';
import { GAD7 } from '../instruments/gad-7';
import { PEG } from '../instruments/peg';
import { PHQ9 } from '../instruments/phq-9';
import { allAnswered, answered } from '../testing/answers';
import { scoreAnswers } from './score-answers';

describe('scoreAnswers', () => {
  it.each([
    [PHQ9, 0, 0],
    [PHQ9, 1, 9],
    [PHQ9, 3, 27],
    [GAD7, 0, 0],
    [GAD7, 3, 21],
    [AUDIT_C, 0, 0],
    [AUDIT_C, 4, 12],
    [PEG, 0, 0],
    [PEG, 10, 10],
  ])('of $name, all answered with %d, is %d', (instrument, value, total) => {
    expect(scoreAnswers(instrument, '', allAnswered(instrument, value))).toEqual({
      total,
      missing: [],
      prorated: false,
      why: '',
    });
  });

  it.each([
    // Mean of the answered times the number of questions, rounded: 16 / 8 × 9 = 18; 12 / 8 × 9 = 13.5, up to 14.
    [PHQ9, [2, 2, 2, 2, 2, 2, 2, null, 2], 18],
    [PHQ9, [2, 2, 2, 2, 2, 2, 0, null, 0], 14],
    [PHQ9, [0, 0, 0, 0, 0, 0, 0, null, 0], 0],
    [PHQ9, [null, null, 1, 1, 1, 1, 1, 1, 1], 9],
    [GAD7, [null, 1, 1, 1, 1, 1, 1], 7],
    [GAD7, [null, 3, 0, 0, 0, 0, 0], 4],
  ])('fills gaps of $name in with the mean of %j and says so', (instrument, values, total) => {
    const scored = scoreAnswers(instrument, '', answered(instrument, values));
    expect(scored).toMatchObject({ total, prorated: true });
    expect(scored.why).toContain('prorated');
  });

  it.each([
    ['three of PHQ-9', PHQ9, [null, null, null, 1, 1, 1, 1, 1, 1], 'Questions 1, 2 and 3 have no answer'],
    ['question 9 of PHQ-9', PHQ9, [1, 1, 1, 1, 1, 1, 1, 1, null], 'Question 9 has no answer and is never filled in'],
    ['all of PHQ-9', PHQ9, [], 'Question 9'],
    ['two of GAD-7', GAD7, [null, null, 1, 1, 1, 1, 1], 'Questions 1 and 2'],
    ['one of AUDIT-C', AUDIT_C, [4, 4, null], 'Question 3 has no answer, so there is no total'],
    ['one of PEG', PEG, [5, null, 5], 'Question 2'],
  ])('gives no total without %s', (_, instrument, values, why) => {
    const scored = scoreAnswers(instrument, '', answered(instrument, values));
    expect(scored).toMatchObject({ total: null, prorated: false });
    expect(scored.why).toContain(why);
  });

  it('takes an absent key for no answer, and never for 0', () => {
    expect(scoreAnswers(GAD7, '', {}).missing).toHaveLength(7);
    expect(scoreAnswers(GAD7, '', {}).total).toBeNull();
  });

  it('leaves the question about difficulty out of the PHQ-9', () => {
    expect(scoreAnswers(PHQ9, '', allAnswered(PHQ9, 1, { phq9_difficulty: 3 })).total).toBe(9);
    expect(scoreAnswers(PHQ9, '', allAnswered(PHQ9, 1, { phq9_difficulty: null })).missing).toEqual([]);
  });

  it.each([
    [[5, 5, 6], 5.3],
    [[5, 6, 6], 5.7],
    [[0, 0, 1], 0.3],
  ])('gives the PEG of %j as the mean to one decimal, %d (Krebs 2009)', (values, total) => {
    expect(scoreAnswers(PEG, '', answered(PEG, values)).total).toBe(total);
  });
});
