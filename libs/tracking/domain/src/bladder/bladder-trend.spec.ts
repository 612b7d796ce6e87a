import { aBladderCheck } from '../testing/a-bladder-check';
import { aDayOfUse } from '../testing/a-day-of-use';
import { kept } from '../testing/kept';
import { bladderTrend } from './bladder-trend';

const check = (checkedOn: string, differing: Parameters<typeof aBladderCheck>[0] = {}) =>
  kept(aBladderCheck({ checkedOn, ...differing }), checkedOn);

describe('the trend of the bladder', () => {
  it('is none without checks', () => {
    expect(bladderTrend([], [])).toBeNull();
  });

  it('has a lane a sign from the first to the last check, whatever order they come in', () => {
    const trend = bladderTrend([check('2026-03-09', { dayVoids: 0 }), check('2026-03-01', { dayVoids: 14 })], []);
    const [byDay] = trend!.lanes;
    expect(byDay?.points.map(({ value }) => value)).toEqual([14, 0]);
    expect(byDay?.top).toBe(14);
    expect(trend!.span.last - trend!.span.first).toBe(8);
  });

  it('leaves out what was not asked and counts it', () => {
    const trend = bladderTrend([check('2026-03-01', { pain: null }), check('2026-03-09', { pain: 0 })], []);
    expect(trend!.lanes.map(({ sign, points, notAsked }) => [sign, points.length, notAsked])).toEqual([
      ['dayVoids', 2, 0],
      ['nightVoids', 2, 0],
      ['urgency', 2, 0],
      ['pain', 1, 1],
    ]);
  });

  it('says first and last of each sign, and days of use with their denominator', () => {
    const checks = [check('2026-03-01', { dayVoids: 14, pain: 6 }), check('2026-03-04', { pain: null })];
    const days = [
      aDayOfUse('2026-02-28', 'used'),
      aDayOfUse('2026-03-01', 'used'),
      aDayOfUse('2026-03-02', 'none'),
      aDayOfUse('2026-03-03', 'unknown'),
    ];
    const trend = bladderTrend(checks, days);
    expect(trend?.sentence).toBe(
      '2 checks, 1 to 4 March 2026. First to last: passing urine by day from 14 to 9, by night from 2 to 2, ' +
        'urgency from 4 to 4, pain 6. Ketamine used on 1 of 2 known days, 2 days not known.',
    );
    expect([trend?.used.length, trend?.none.length]).toEqual([1, 1]);
  });

  it('says that no day is known rather than that none was one of use', () => {
    expect(bladderTrend([check('2026-03-01')], [])?.sentence).toContain(
      'Whether ketamine was used is known of none of 1 day.',
    );
  });
});
