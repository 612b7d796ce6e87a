import { eachDay } from './each-day';

describe('eachDay', () => {
  it('includes both ends', () => {
    expect(eachDay('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('is one day when both ends are the same', () => {
    expect(eachDay('2026-03-29', '2026-03-29')).toEqual(['2026-03-29']);
  });

  it('has each day of both clock changes exactly once', () => {
    expect(eachDay('2026-01-01', '2026-12-31')).toHaveLength(365);
    expect(new Set(eachDay('2026-01-01', '2026-12-31')).size).toBe(365);
  });

  it('is empty when the last is before the first', () => {
    expect(eachDay('2026-03-02', '2026-03-01')).toEqual([]);
  });
});
