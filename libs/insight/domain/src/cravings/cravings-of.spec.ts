import * as fc from 'fast-check';
import { epochDay, fromEpochDay } from '@cairn/shared-util';
import { aTimeline, someCravings } from '../testing/a-timeline';
import { cravingsOf, dailyMedians } from './cravings-of';

describe('cravingsOf', () => {
  it('takes one substance, keeps a rating of 0 and its source', () => {
    const ketamine = someCravings([['2026-11-20', 0, 1]]);
    const alcohol = someCravings([['2026-11-20', 7]], 'alcohol');
    const both = Object.fromEntries(
      Object.keys(ketamine).map((key) => [key, [...ketamine[key as 'day'], ...alcohol[key as 'day']]]),
    ) as typeof ketamine;
    expect(cravingsOf({ cravings: both }, 'ketamine')).toEqual([
      { t: both.t[0], day: epochDay('2026-11-20'), intensity: 0, source: 'staff', late: false },
    ]);
    expect(cravingsOf({ cravings: both }, 'alcohol')).toHaveLength(1);
    expect(cravingsOf({ cravings: both }, 'cannabis')).toEqual([]);
  });

  it('keeps the stored clinic-local day on both sides of a clock change and of midnight', () => {
    const columns = {
      ...someCravings([
        ['2026-03-29', 4],
        ['2026-10-25', 6],
        ['2026-08-07', 2],
      ]),
      t: ['2026-03-28T23:59:00Z', '2026-10-25T00:30:00Z', '2026-08-06T23:30:00Z'].map((at) => Date.parse(at) / 1000),
    };
    const days = dailyMedians(cravingsOf(aTimeline({ cravings: columns }), 'ketamine')).map(({ day }) => day);
    expect(days.map(fromEpochDay)).toEqual(['2026-03-29', '2026-08-07', '2026-10-25']);
  });
});

describe('dailyMedians', () => {
  it('joins the ratings of a day and leaves days without one out', () => {
    const rated = [
      { day: 10, intensity: 8 },
      { day: 10, intensity: 3 },
      { day: 13, intensity: 0 },
    ];
    expect(dailyMedians(rated)).toEqual([
      { day: 10, median: 5.5, least: 3, greatest: 8, ratings: 2 },
      { day: 13, median: 0, least: 0, greatest: 0, ratings: 1 },
    ]);
    expect(dailyMedians([])).toEqual([]);
  });

  it('gives each rated day one value between its least and greatest, and no other day any', () => {
    const rating = fc.record({ day: fc.integer({ min: 0, max: 60 }), intensity: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(fc.array(rating), (ratings) => {
        const days = dailyMedians(ratings);
        expect(days.map(({ day }) => day)).toEqual([...new Set(ratings.map(({ day }) => day))].sort((a, b) => a - b));
        expect(days.reduce((sum, { ratings: count }) => sum + count, 0)).toBe(ratings.length);
        for (const { median, least, greatest } of days) expect(median >= least && median <= greatest).toBe(true);
      }),
    );
  });
});
