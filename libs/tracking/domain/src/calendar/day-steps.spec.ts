import * as fc from 'fast-check';
import { epochDay, fromEpochDay } from '@cairn/shared-util';
import { dayFrom, monthAway } from './day-steps';

const span = { first: epochDay('2026-02-10'), last: epochDay('2026-11-23') };
const from = (key: string, day: string): string | null => {
  const to = dayFrom(key, epochDay(day), span);
  return to === null ? null : fromEpochDay(to);
};

describe('keys of the grid', () => {
  it.each([
    ['ArrowLeft', '2026-03-29', '2026-03-28'],
    ['ArrowRight', '2026-03-28', '2026-03-29'],
    ['ArrowDown', '2026-10-24', '2026-10-31'],
    ['ArrowUp', '2026-03-31', '2026-03-24'],
    ['Home', '2026-11-19', '2026-11-16'],
    ['End', '2026-11-12', '2026-11-15'],
    ['End', '2026-11-20', '2026-11-22'],
    ['PageUp', '2026-03-31', '2026-02-28'],
    ['PageDown', '2026-03-31', '2026-04-30'],
    ['PageUp', '2026-03-05', '2026-02-10'],
    ['PageDown', '2026-11-20', '2026-11-23'],
    ['ArrowLeft', '2026-02-10', '2026-02-10'],
    ['ArrowRight', '2026-11-23', '2026-11-23'],
  ])('%s on %s goes to %s', (key, day, to) => expect(from(key, day)).toBe(to));

  it('leaves other keys alone', () =>
    expect([from('a', '2026-03-05'), from('Tab', '2026-03-05')]).toEqual([null, null]));

  it('never leaves the span, and never stands still but at its ends', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown');
    const days = fc.integer({ min: span.first, max: span.last });
    fc.assert(
      fc.property(days, keys, (day, key) => {
        const to = dayFrom(key, day, span)!;
        expect(to).toBeGreaterThanOrEqual(span.first);
        expect(to).toBeLessThanOrEqual(span.last);
        if (to === day) expect([span.first, span.last]).toContain(day);
      }),
    );
  });

  it('goes to the same date of the next month and back, but from the end of a longer one', () => {
    const days = fc.integer({ min: epochDay('2024-01-01'), max: epochDay('2028-12-31') });
    fc.assert(
      fc.property(days, (day) => {
        const date = (of: number): number => Number(fromEpochDay(of).slice(8));
        const next = monthAway(day, 1);
        expect(next - day).toBeGreaterThanOrEqual(27);
        expect(next - day).toBeLessThanOrEqual(31);
        if (date(day) <= 28) expect(monthAway(next, -1)).toBe(day);
      }),
    );
  });
});
