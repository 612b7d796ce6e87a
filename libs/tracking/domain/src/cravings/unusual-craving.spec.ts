import { unusualCraving } from './unusual-craving';

describe('unusualCraving', () => {
  it.each([
    [5, 4, 1],
    [5, 5, 0],
    [0, 0, 0],
    [1, 0, 1],
    [5, null, 0],
  ])('a craving of %p with a worst of %p has %d warnings', (intensity, worst24h, warnings) => {
    expect(unusualCraving({ intensity, worst24h })).toHaveLength(warnings);
  });
});
