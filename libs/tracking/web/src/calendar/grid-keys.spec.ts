import { figureSays, isPicked, nextAnswer, rangeBetween, typedFigure } from './grid-keys';

describe('keys of the grid', () => {
  it('picks both ends of a range, whichever came first', () => {
    expect(rangeBetween(5, 3)).toEqual({ first: 3, last: 5 });
    expect([2, 3, 5, 6].map((day) => isPicked(day, rangeBetween(5, 3)))).toEqual([false, true, true, false]);
    expect(isPicked(3, null)).toBe(false);
  });

  it('goes round the answers', () => {
    expect(nextAnswer(null)).toBe('no');
    expect((['no', 'yes', 'unknown', 'later'] as const).map(nextAnswer)).toEqual(['yes', 'unknown', 'later', 'no']);
  });
});

describe('a figure as it is typed', () => {
  const type = (keys: string): string => [...keys].reduce((typed, key) => typedFigure(typed, key) ?? typed, '');
  it.each([
    ['1', '1'],
    ['1.5', '1.5'],
    ['1,5', '1.5'],
    ['0,25', '0.25'],
    ['.5', '.5'],
    ['1.2345', '1.234'],
    ['1.2.3', '1.23'],
    ['12345678', '1234567'],
  ])('%s is %s', (keys, typed) => expect(type(keys)).toBe(typed));

  it('is shortened by Backspace, and other keys are none of it', () => {
    expect([typedFigure('1.5', 'Backspace'), typedFigure('', 'Backspace'), typedFigure('1', 'x')]).toEqual([
      '1.',
      null,
      null,
    ]);
  });

  it.each([
    ['', null],
    ['.', null],
    ['0', { state: 'no', amount: null }],
    ['0.', { state: 'no', amount: null }],
    ['0.5', { state: 'yes', amount: 0.5 }],
    ['2.', { state: 'yes', amount: 2 }],
    ['9999999', { state: 'yes', amount: 9_999_999 }],
  ])('"%s" says %j', (typed, says) => expect(figureSays(typed)).toEqual(says));
});
