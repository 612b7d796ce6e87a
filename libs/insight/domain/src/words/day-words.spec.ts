import { epochDay } from '@cairn/shared-util';
import { dayWords } from './day-words';

describe('dayWords', () => {
  it.each([
    ['2026-10-16', '2026-11-23', 'medium', '16 October'],
    ['2025-10-16', '2026-11-23', 'medium', '16 October 2025'],
    ['2026-12-31', '2027-01-01', 'weekday', 'Thursday 31 December 2026'],
    ['2027-01-01', '2027-12-31', 'weekday', 'Friday 1 January'],
    ['2024-02-29', '2026-11-23', 'short', '29 Feb 2024'],
  ] as const)('speaks of %s on %s (%s) as %s', (day, today, style, words) =>
    expect(dayWords(epochDay(day), epochDay(today), style)).toBe(words),
  );
});
