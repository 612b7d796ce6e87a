import * as fc from 'fast-check';
import { fromEpochDay } from './day';
import { formatTime } from './format-time';
import { localDay } from './local-day';
import { zonedInstant } from './zoned-instant';

const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Athens',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/Sao_Paulo',
];

describe('zonedInstant', () => {
  it.each([
    ['2026-08-06', '10:42', 'Europe/London', '2026-08-06T10:42:00+01:00'],
    ['2026-01-06', '00:00', 'Europe/London', '2026-01-06T00:00:00+00:00'],
    ['2026-01-06', '23:59', 'America/St_Johns', '2026-01-06T23:59:00-03:30'],
    ['2026-06-01', '12:00', 'Asia/Kathmandu', '2026-06-01T12:00:00+05:45'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(zonedInstant(day, time, zone)).toBe(instant);
  });

  it.each([
    ['2026-03-29', '00:59', 'Europe/London', '2026-03-29T00:59:00+00:00'],
    ['2026-03-29', '01:00', 'Europe/London', '2026-03-29T02:00:00+01:00'],
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T02:30:00+01:00'],
    ['2026-03-29', '02:00', 'Europe/London', '2026-03-29T02:00:00+01:00'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-04T02:45:00+11:00'],
  ])('moves a skipped time forward: %s %s in %s is %s', (day, time, zone, instant) => {
    expect(zonedInstant(day, time, zone)).toBe(instant);
  });

  it.each([
    ['2026-10-25', '00:59', 'Europe/London', '2026-10-25T00:59:00+01:00'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25', '02:00', 'Europe/London', '2026-10-25T02:00:00+00:00'],
    ['2026-11-01', '01:00', 'America/New_York', '2026-11-01T01:00:00-04:00'],
  ])('takes the first of a repeated time: %s %s in %s is %s', (day, time, zone, instant) => {
    expect(zonedInstant(day, time, zone)).toBe(instant);
  });

  it('comes back as the same day and time in every zone, unless the clock skipped it', () => {
    const days = fc.integer({ min: 3_653, max: 29_000 }).map(fromEpochDay);
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(days, minutes, fc.constantFrom(...ZONES), (day, minute, zone) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        const instant = zonedInstant(day, time, zone);
        expect(instant.slice(11, 16)).toBe(formatTime(instant, zone));
        expect(instant.slice(0, 10)).toBe(localDay(instant, zone));
        if (instant.slice(0, 16) !== `${day}T${time}`) expect(instant.slice(0, 16) > `${day}T${time}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every minute around both clock changes in order and leaves only the skipped ones out', () => {
    const skipped = (day: string): number => {
      const times = Array.from({ length: 1440 }, (_, m) => new Date(m * 60_000).toISOString().slice(11, 16));
      return times.filter((time) => zonedInstant(day, time, 'Europe/London').slice(11, 16) !== time).length;
    };
    expect(skipped('2026-03-29')).toBe(60);
    expect(skipped('2026-10-25')).toBe(0);
  });

  it.each([
    ['2026-02-30', '10:00', 'Europe/London'],
    ['2026-02-03', '24:00', 'Europe/London'],
    ['2026-02-03', '9:00', 'Europe/London'],
    ['2026-02-03', '09:00', 'Europe/Atlantis'],
  ])('throws for %s %s in %s', (day, time, zone) => {
    expect(() => zonedInstant(day, time, zone)).toThrow(RangeError);
  });
});
