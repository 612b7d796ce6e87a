import { instrumentOf } from '../instruments/instruments';
import { changeWords, compareScores, percentFall } from './compare-scores';

const scoreOf = (key: string) => instrumentOf(key)!.scores[0];

describe('compareScores', () => {
  it.each([
    // NHS Talking Therapies; Gyani et al. 2013: 6 points of PHQ-9, 4 of GAD-7
    ['phq_9', 16, 10, -6, 'better', true],
    ['phq_9', 16, 11, -5, 'better', false],
    ['phq_9', 10, 16, 6, 'worse', true],
    ['phq_9', 10, 15, 5, 'worse', false],
    ['phq_9', 0, 0, 0, 'same', false],
    ['gad_7', 12, 8, -4, 'better', true],
    ['gad_7', 12, 9, -3, 'better', false],
    // Topp et al. 2015: 10 points, higher is better
    ['who_5', 40, 52, 12, 'better', true],
    ['who_5', 52, 40, -12, 'worse', true],
    ['who_5', 40, 48, 8, 'better', false],
    // A fall of 30 %
    ['peg', 10, 7, -3, 'better', true],
    ['peg', 7, 4.9, -2.1, 'better', true],
    ['peg', 7, 5, -2, 'better', false],
    ['peg', 5, 9, 4, 'worse', false],
    ['peg', 0, 0, 0, 'same', false],
    // No rule was found for AUDIT-C
    ['audit_c', 12, 0, -12, 'better', null],
  ])('of %s from %d to %d is %d, %s, counts: %p', (key, before, after, difference, way, counts) => {
    expect(compareScores(scoreOf(key), before, after)).toEqual({ difference, way, counts });
  });
});

describe('percentFall', () => {
  it.each([
    [10, 7, 30],
    [10, 0, 100],
    [5, 10, -100],
    [0, 0, null],
    [0, 3, null],
  ])('from %d to %d is %p', (before, after, fall) => {
    expect(percentFall(before, after)).toEqual(fall);
  });
});

describe('changeWords', () => {
  it.each([
    ['phq_9', 16, 9, 'reliable improvement (needs 6)'],
    ['phq_9', 9, 16, 'reliable worsening (needs 6)'],
    ['phq_9', 9, 10, 'no reliable change (needs 6)'],
    ['who_5', 40, 60, 'meaningful improvement (needs 10)'],
    ['peg', 10, 5, 'a fall of 30 % or more'],
    ['peg', 5, 5, 'no fall of 30 % or more'],
    ['audit_c', 5, 1, ''],
  ])('of %s from %d to %d: %s', (key, before, after, words) => {
    expect(changeWords(scoreOf(key), compareScores(scoreOf(key), before, after))).toBe(words);
  });
});
