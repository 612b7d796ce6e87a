import * as fc from 'fast-check';
import { addDays, daysBetween, epochDay, fromEpochDay, isDay, isoWeekday } from './day';

const anEpochDay = fc.integer({ min: -100_000, max: 100_000 });

describe('isDay', () => {
  it.each(['2026-08-06', '2024-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-8-6', '06/08/2026', '', '0000-01-01', '2026-08-06T00:00Z'])(
    'refuses "%s"',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});

describe('epochDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
  ])('counts %s as %i', (day, epoch) => {
    expect(epochDay(day)).toBe(epoch);
    expect(fromEpochDay(epoch)).toBe(day);
  });

  it('goes there and back for every day', () => {
    fc.assert(fc.property(anEpochDay, (epoch) => epochDay(fromEpochDay(epoch)) === epoch));
  });

  it('throws for what is no day', () => {
    expect(() => epochDay('2026-02-30')).toThrow(RangeError);
    expect(() => epochDay('yesterday')).toThrow(RangeError);
  });
});

describe('addDays and daysBetween', () => {
  it('steps over a leap day, a year end and both clock changes without losing a day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
  });

  it('answers 0 for the same day', () => {
    expect(daysBetween('2026-08-06', '2026-08-06')).toBe(0);
  });

  it('are each other’s reverse', () => {
    fc.assert(
      fc.property(anEpochDay, fc.integer({ min: -5000, max: 5000 }), (epoch, days) => {
        const day = fromEpochDay(epoch);
        return daysBetween(day, addDays(day, days)) === days;
      }),
    );
  });
});

describe('isoWeekday', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
  ])('%s is day %i of its week', (day, weekday) => {
    expect(isoWeekday(day)).toBe(weekday);
  });
});
