import { localDay } from './local-day';

describe('localDay', () => {
  it.each([
    ['2026-03-02T02:30:00Z', 'America/New_York', '2026-03-01'],
    ['2026-03-02T02:30:00Z', 'Europe/London', '2026-03-02'],
    ['2026-08-06T23:30:00Z', 'Europe/London', '2026-08-07'],
    ['2026-08-06T22:59:59.999Z', 'Europe/London', '2026-08-06'],
    ['2026-08-06T23:00:00Z', 'Europe/London', '2026-08-07'],
    ['2026-12-31T23:59:59Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2026-06-01T18:29:00Z', 'Asia/Kolkata', '2026-06-01'],
    ['2026-06-01T18:30:00Z', 'Asia/Kolkata', '2026-06-02'],
    ['2026-08-06T01:00:00+02:00', 'UTC', '2026-08-05'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(localDay(instant, zone)).toBe(day);
  });

  it('keeps one day on both sides of the hour that the clock skips and the hour it repeats', () => {
    expect(localDay('2026-03-29T00:59:59Z', 'Europe/London')).toBe('2026-03-29');
    expect(localDay('2026-03-29T01:00:00Z', 'Europe/London')).toBe('2026-03-29');
    expect(localDay('2026-10-25T00:30:00Z', 'Europe/London')).toBe('2026-10-25');
    expect(localDay('2026-10-25T01:30:00Z', 'Europe/London')).toBe('2026-10-25');
  });

  it('throws when zone or offset is unknown', () => {
    expect(() => localDay('2026-08-06T10:00:00Z', 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => localDay('2026-08-06T10:00:00', 'Europe/London')).toThrow(RangeError);
    expect(() => localDay('noon', 'Europe/London')).toThrow(RangeError);
  });
});
