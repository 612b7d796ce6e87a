import { aDayOfUse } from '../testing/a-day-of-use';
import type { DayState } from '../use-days/day-of-use';
import { anyDayOf } from './any-day';

const read = (states: readonly DayState[], asked = states.length) =>
  anyDayOf(
    states.map((state) => aDayOfUse('2026-11-22', state, state === 'not_asked' ? { source: null } : {})),
    asked,
  ).state;

describe('anyDayOf', () => {
  it.each([
    [['used', 'unknown'], 'used'],
    [['none', 'none'], 'none'],
    [['none', 'unknown'], 'partial'],
    [['none', 'not_asked'], 'partial'],
    [['unknown', 'not_asked'], 'unknown'],
    [['not_asked', 'not_asked'], 'not_asked'],
    [[], 'not_asked'],
  ] as const)('of %j is %s', (states, state) => expect(read(states)).toBe(state));

  it('asks about what is not of the episode only where it has an entry', () => {
    expect(read(['none', 'not_asked'], 1)).toBe('none');
    expect(read(['none', 'unknown'], 1)).toBe('partial');
  });
});
