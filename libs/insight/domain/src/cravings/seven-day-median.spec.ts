import * as fc from 'fast-check';
import { dailyMedians } from './cravings-of';
import { expectedInterval, gapsBetween, sevenDayMedian } from './seven-day-median';

const rated = (...pairs: (readonly [day: number, intensity: number])[]) =>
  dailyMedians(pairs.map(([day, intensity]) => ({ day, intensity })));

describe('sevenDayMedian', () => {
  it('starts where 4 of 7 days are known, and counts a 0', () => {
    const points = sevenDayMedian(rated([1, 0], [2, 0], [3, 5], [4, 0]));
    expect(points.map((point) => point.median)).toEqual([null, null, null, 0]);
    expect(points.map(({ known }) => known)).toEqual([1, 2, 3, 4]);
  });

  it('looks back seven days and no further', () => {
    const points = sevenDayMedian(rated([1, 10], [5, 2], [6, 2], [7, 2], [8, 4]));
    expect(points[3]).toEqual({ day: 7, median: 2, known: 4 });
    expect(points[4]).toEqual({ day: 8, median: 2, known: 4 });
  });

  it('is not changed by days that are not known: none turns into a 0', () => {
    const day = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (days, level) => {
        const points = sevenDayMedian(rated(...days.map((at) => [at, level] as const)));
        expect(points).toHaveLength(days.length);
        for (const { median } of points) expect([null, level]).toContain(median);
      }),
    );
  });
});

describe('gapsBetween', () => {
  it.each([
    ['daily ratings bear one missing day', [1, 2, 4, 5], []],
    ['daily ratings end at two missing days', [1, 2, 5, 6], [{ first: 3, last: 4 }]],
    ['weekly ratings bear ten days', [1, 8, 15, 25, 32], []],
    ['weekly ratings end at eleven days', [1, 8, 15, 26, 33], [{ first: 16, last: 25 }]],
    ['no rating, no gap', [], []],
    ['one rating, no gap', [4], []],
  ])('%s', (_, days, gaps) => expect(gapsBetween(days.map((day) => ({ day })))).toEqual(gaps));

  it('expects at least what 4 of 7 days ask for', () => {
    expect(expectedInterval([])).toBe(1.75);
    expect(expectedInterval([{ day: 1 }, { day: 2 }])).toBe(1.75);
    expect(expectedInterval([{ day: 1 }, { day: 8 }, { day: 15 }])).toBe(7);
  });
});
