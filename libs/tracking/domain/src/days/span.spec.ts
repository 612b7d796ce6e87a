import { epochDay } from '@cairn/shared-util';
import { daysOfSpan, inSpan, mondayOf, spanLength } from './span';

describe('a span of days', () => {
  it('includes both ends', () => {
    expect([1, 2, 4, 5].map((day) => inSpan(day, { first: 2, last: 4 }))).toEqual([false, true, true, false]);
  });

  it.each([
    [{ first: 2, last: 4 }, [2, 3, 4]],
    [{ first: 2, last: 2 }, [2]],
    [{ first: 2, last: 1 }, []],
    [{ first: 5, last: 1 }, []],
  ])('%j holds %j', (span, days) => {
    expect(daysOfSpan(span)).toEqual(days);
    expect(spanLength(span)).toBe(days.length);
  });

  it('begins its weeks on Monday', () => {
    expect(mondayOf(epochDay('2026-11-22'))).toBe(epochDay('2026-11-16'));
    expect(mondayOf(epochDay('2027-01-01'))).toBe(epochDay('2026-12-28'));
    expect(mondayOf(epochDay('2026-11-16'))).toBe(epochDay('2026-11-16'));
  });
});
