import * as fc from 'fast-check';
import { epochDay, fromEpochDay } from '@cairn/shared-util';
import type { DayState } from '../use-days/day-of-use';
import { daysIn28, OUTCOME_DAYS } from './days-in-28';

const today = epochDay('2026-11-23');
const STATES: readonly DayState[] = ['used', 'none', 'unknown', 'not_asked', 'partial'];
const all = (state: DayState, first = today - 40) =>
  Array.from({ length: 60 }, (_, index) => ({ day: first + index, state }));

describe('daysIn28', () => {
  it('ends yesterday and leaves today out', () => {
    const { span, total } = daysIn28([{ day: today, state: 'used' }], today);
    expect([fromEpochDay(span.first), fromEpochDay(span.last)]).toEqual(['2026-10-26', '2026-11-22']);
    expect(total).toEqual({ used: 0, none: 0, known: 0, notKnown: 28, of: 28 });
  });

  it.each([
    ['used', [7, 7, 7, 7], 28, 28],
    ['none', [0, 0, 0, 0], 0, 28],
    ['unknown', [0, 0, 0, 0], 0, 0],
    ['not_asked', [0, 0, 0, 0], 0, 0],
    ['partial', [0, 0, 0, 0], 0, 0],
  ] as const)('of days that are all %s', (state, used, total, known) => {
    const told = daysIn28(all(state), today);
    expect(told.weeks.map((week) => week.used)).toEqual(used);
    expect(told.total).toMatchObject({ used: total, known, notKnown: 28 - known, of: 28 });
  });

  it('takes both ends of the window and of each week', () => {
    const at = (day: number) => daysIn28([{ day, state: 'used' }], today).weeks.map(({ used }) => used);
    expect(at(today - 29)).toEqual([0, 0, 0, 0]);
    expect(at(today - 28)).toEqual([1, 0, 0, 0]);
    expect(at(today - 22)).toEqual([1, 0, 0, 0]);
    expect(at(today - 21)).toEqual([0, 1, 0, 0]);
    expect(at(today - 1)).toEqual([0, 0, 0, 1]);
  });

  it('is nothing known of no days', () => {
    expect(daysIn28([], today).total).toEqual({ used: 0, none: 0, known: 0, notKnown: 28, of: 28 });
  });

  it('sums its weeks, each of 7 days, for every history and over both changes of the clocks', () => {
    const anyDay = fc.integer({ min: epochDay('2026-01-01'), max: epochDay('2027-12-31') });
    const states = fc.array(fc.constantFrom(...STATES), { minLength: OUTCOME_DAYS, maxLength: OUTCOME_DAYS });
    fc.assert(
      fc.property(anyDay, states, (day, told) => {
        const { weeks, total } = daysIn28(
          told.map((state, index) => ({ day: day - OUTCOME_DAYS + index, state })),
          day,
        );
        const sum = (of: 'used' | 'known' | 'notKnown' | 'of') => weeks.reduce((all, week) => all + week[of], 0);
        expect([sum('used'), sum('known'), sum('notKnown'), sum('of')]).toEqual([
          total.used,
          total.known,
          total.notKnown,
          28,
        ]);
        for (const { used, known, of } of weeks) {
          expect(of).toBe(7);
          expect(used).toBeLessThanOrEqual(known);
        }
      }),
    );
  });
});
