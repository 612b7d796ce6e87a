import { BAM } from '../instruments/bam';
import { BARC_10 } from '../instruments/barc-10';
import { WHO_5 } from '../instruments/who-5';
import { enteredProblem, scoresEntered } from './score-entered';

describe('scoresEntered', () => {
  it.each([
    [0, 0],
    [12, 48],
    [13, 52],
    [25, 100],
    [null, null],
  ])('scores a raw WHO-5 of %p as %p (Topp et al. 2015: times 4)', (raw, total) => {
    expect(scoresEntered(WHO_5, { total: raw })).toEqual({ total });
  });

  it('keeps each score of the BAM by itself and adds no total', () => {
    expect(scoresEntered(BAM, { use: 0, risk: 12 })).toEqual({ use: 0, risk: 12, protective: null });
  });
});

describe('enteredProblem', () => {
  it.each([
    [BARC_10, 9, 'Total: enter a whole number from 10 to 60.'],
    [BARC_10, 10, null],
    [BARC_10, 60, null],
    [BARC_10, 61, 'Total: enter a whole number from 10 to 60.'],
    [WHO_5, -1, 'Index: enter a whole number from 0 to 25.'],
    [WHO_5, 0, null],
    [WHO_5, 25, null],
    [WHO_5, 26, 'Index: enter a whole number from 0 to 25.'],
    [WHO_5, 1.5, 'Index: enter a whole number from 0 to 25.'],
  ])('of $name with %d is %p', (instrument, entered, problem) => {
    expect(enteredProblem(instrument.scores[0], entered)).toBe(problem);
  });
});
