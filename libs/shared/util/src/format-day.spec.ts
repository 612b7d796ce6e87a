import { formatDay, formatDayRange } from './format-day';

describe('formatDay', () => {
  it.each([
    ['long', '6 August 2026'],
    ['medium', '6 August'],
    ['short', '6 Aug'],
    ['month', 'August 2026'],
    ['weekday', 'Thursday 6 August'],
    ['weekday-long', 'Thursday 6 August 2026'],
    ['weekday-short', 'Thu 6 August'],
  ] as const)('writes %s as "%s"', (style, words) => {
    expect(formatDay('2026-08-06', style)).toBe(words);
  });

  it('cuts September to three letters like every other month', () => {
    expect(formatDay('2026-09-30', 'short')).toBe('30 Sep');
  });

  it('throws for what is no day', () => {
    expect(() => formatDay('2026-02-30')).toThrow(RangeError);
  });
});

describe('formatDayRange', () => {
  it.each([
    ['2026-10-27', '2026-11-23', 'long', '27 October to 23 November 2026'],
    ['2026-08-01', '2026-08-05', 'long', '1 to 5 August 2026'],
    ['2025-12-30', '2026-01-02', 'long', '30 December 2025 to 2 January 2026'],
    ['2025-08-01', '2026-08-05', 'long', '1 August 2025 to 5 August 2026'],
    ['2026-08-06', '2026-08-06', 'long', '6 August 2026'],
    ['2026-10-27', '2026-11-23', 'short', '27 Oct to 23 Nov'],
    ['2025-12-30', '2026-01-02', 'short', '30 Dec 2025 to 2 Jan 2026'],
    ['2026-08-06', '2026-08-06', 'short', '6 Aug'],
  ] as const)('%s and %s, %s: "%s"', (first, last, style, words) => {
    expect(formatDayRange(first, last, style)).toBe(words);
  });
});
