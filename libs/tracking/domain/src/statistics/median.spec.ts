import { median, quartiles } from './median';

describe('median', () => {
  it.each([
    [[], null],
    [[0], 0],
    [[0, 0, 8], 0],
    [[3, 8], 5.5],
    [[9, 1, 4], 4],
    [[10, 9, 2, 1], 5.5],
  ])('of %j is %s', (values, expected) => expect(median(values)).toBe(expected));

  it('leaves its input as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('quartiles', () => {
  // R: quantile(x, c(.25, .5, .75))
  it.each([
    [[], null],
    [[2], [2, 2, 2]],
    [
      [1, 2, 3, 4],
      [1.75, 2.5, 3.25],
    ],
    [
      [1, 1.5, 2, 3, 10],
      [1.5, 2, 3],
    ],
  ])('of %j are %j', (values, expected) => expect(quartiles(values)).toEqual(expected));
});
