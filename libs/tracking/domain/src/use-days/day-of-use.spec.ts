import * as fc from 'fast-check';
import { addDays, localDay } from '@cairn/shared-util';
import { aUseDay } from '../testing/a-use-day';
import { BACK_FILLED_AFTER_DAYS, dayOfUse, enteredAfterDays, isBackFilled, isUseDay } from './day-of-use';

describe('isUseDay', () => {
  it.each([
    ['yes', 'non_prescribed', true],
    ['yes', 'unknown', true],
    ['yes', 'prescribed_supervised', false],
    ['yes', 'prescribed_unsupervised', false],
    ['no', 'non_prescribed', false],
    ['unknown', 'non_prescribed', false],
  ] as const)('%s and %s: %s', (state, context, answer) => expect(isUseDay(state, context)).toBe(answer));
});

const NO_AMOUNT = { amount: null, amountLow: null, amountHigh: null, unit: null, precision: null };

describe('dayOfUse', () => {
  it.each([
    ['no', 'none'],
    ['unknown', 'unknown'],
    ['not_asked', 'not_asked'],
  ] as const)('reads %s as %s', (state, read) => {
    const told = { ...NO_AMOUNT, day: 1, state, context: 'unknown', source: 'patient', late: false } as const;
    expect(dayOfUse(told)).toMatchObject({ state: read, prescribed: null });
  });

  it('keeps prescribed use apart, with its amount', () => {
    const { amount, unit } = aUseDay();
    const told = { ...NO_AMOUNT, amount, unit, day: 1, state: 'yes', source: 'staff', late: false } as const;
    const day = dayOfUse({ ...told, context: 'prescribed_supervised' });
    expect(day).toMatchObject({ state: 'not_asked', amount: null, prescribed: { supervised: true } });
    expect(day.prescribed?.amount).toMatchObject({ amount, unit });
    expect(dayOfUse({ ...told, context: 'non_prescribed' })).toMatchObject({ state: 'used', amount, prescribed: null });
  });
});

describe('isBackFilled', () => {
  const zone = 'Europe/London';
  it.each([
    ['2026-03-02', '2026-03-02T10:00:00Z', 0, false],
    ['2026-03-02', '2026-03-09T23:59:59Z', 7, false],
    ['2026-03-02', '2026-03-10T00:00:00Z', 8, true],
    // Clocks go forward on 29 March: midnight in London is 23:00 UTC from then on.
    ['2026-03-27', '2026-04-03T22:59:59Z', 7, false],
    ['2026-03-27', '2026-04-03T23:00:00Z', 8, true],
    // Clocks go back on 25 October.
    ['2026-10-24', '2026-10-31T23:59:59Z', 7, false],
    ['2026-10-24', '2026-11-01T00:00:00Z', 8, true],
  ])('of %s entered at %s: %i days later, %s', (day, recordedAt, days, answer) => {
    expect(enteredAfterDays({ day, recordedAt }, zone)).toBe(days);
    expect(isBackFilled({ day, recordedAt }, zone)).toBe(answer);
  });

  it('counts local days, whatever hour it is and whatever the clocks do', () => {
    const zones = fc.constantFrom(zone, 'America/New_York', 'Pacific/Auckland');
    const hours = fc.integer({ min: 0, max: 24 * 366 });
    fc.assert(
      fc.property(zones, hours, fc.integer({ min: 0, max: 30 }), (timeZone, hour, back) => {
        const recordedAt = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
        const day = addDays(localDay(recordedAt, timeZone), -back);
        expect(enteredAfterDays({ day, recordedAt }, timeZone)).toBe(back);
        expect(isBackFilled({ day, recordedAt }, timeZone)).toBe(back > BACK_FILLED_AFTER_DAYS);
      }),
    );
  });
});
