import * as fc from 'fast-check';
import { THIN_ABOVE, thinOut } from './thin-out';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ day: index, intensity: index === 4321 ? 10 : index % 7 }));
const nothing = (): boolean => false;

describe('thinOut', () => {
  it('leaves up to 2,000 ratings as they are', () => {
    const ratings = many(THIN_ABOVE);
    expect(thinOut(ratings, nothing)).toBe(ratings);
    expect(thinOut([], nothing)).toEqual([]);
  });

  it('keeps every extreme and what it is asked to keep', () => {
    const thin = thinOut(many(10_000), ({ day }) => day === 777);
    expect(thin.length).toBeLessThanOrEqual(1001);
    expect(thin.map(({ day }) => day)).toEqual(expect.arrayContaining([777, 4321]));
  });

  it('only ever drops ratings, in order of time', () => {
    const rating = fc.record({ day: fc.integer({ min: 0, max: 4000 }), intensity: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 2001, maxLength: 2200 }), (ratings) => {
        const sorted = ratings.toSorted((a, b) => a.day - b.day);
        const thin = thinOut(sorted, nothing);
        const known = new Set(sorted);
        expect(thin.every((item) => known.has(item))).toBe(true);
        expect(thin.map(({ day }) => day)).toEqual(thin.map(({ day }) => day).toSorted((a, b) => a - b));
        expect(Math.max(...thin.map(({ intensity }) => intensity))).toBe(
          Math.max(...sorted.map(({ intensity }) => intensity)),
        );
      }),
      { numRuns: 20 },
    );
  });
});
