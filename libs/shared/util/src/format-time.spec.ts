import { formatTime } from './format-time';

describe('formatTime', () => {
  it.each([
    ['2026-08-06T09:42:00Z', 'Europe/London', '10:42'],
    ['2026-08-06T23:00:00Z', 'Europe/London', '00:00'],
    ['2026-01-06T09:05:59Z', 'Europe/London', '09:05'],
    ['2026-03-29T01:00:00Z', 'Europe/London', '02:00'],
    ['2026-10-25T01:00:00Z', 'Europe/London', '01:00'],
  ])('%s in %s reads %s', (instant, zone, time) => {
    expect(formatTime(instant, zone)).toBe(time);
  });
});
