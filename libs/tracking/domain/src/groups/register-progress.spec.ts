import { isComplete, progressOf, type LineAnswers } from './register-progress';

const line = (answers: Partial<LineAnswers> = {}): LineAnswers => ({
  attendance: '5',
  cravingBefore: 3,
  useSince: 'none',
  ...answers,
});

describe('isComplete', () => {
  it.each([
    ['everything', {}, true],
    ['a craving of 0', { cravingBefore: 0 }, true],
    ['use not known, which is an answer', { useSince: 'not_known' as const }, true],
    ['no craving', { cravingBefore: null }, false],
    ['no answer about use', { useSince: null }, false],
    ['nothing', { attendance: null }, false],
  ])('with %s: %s', (_what, answers, complete) => {
    expect(isComplete(line(answers))).toBe(complete);
  });

  it.each(['2', '3', '4', '7'] as const)('asks nothing more of somebody who was not seen: %s', (attendance) => {
    expect(isComplete(line({ attendance, cravingBefore: null, useSince: null }))).toBe(true);
  });
});

describe('progressOf', () => {
  it('counts late people as here, and missed ones as complete', () => {
    const lines = [line(), line({ attendance: '6' }), line({ attendance: '3', cravingBefore: null, useSince: null })];
    expect(progressOf([...lines, line({ cravingBefore: null }), line({ attendance: null })])).toEqual({
      here: 3,
      complete: 3,
      of: 5,
    });
  });

  it('of nobody is 0 of 0', () => {
    expect(progressOf([])).toEqual({ here: 0, complete: 0, of: 0 });
  });
});
