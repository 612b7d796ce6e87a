import * as z from 'zod';
import { aDayWithout, aUseDay } from '../testing/a-use-day';
import { UseDayInput, UseDaysInput } from './use-day';

const fieldsOf = (body: unknown, schema: z.ZodType = UseDayInput): string[] =>
  schema.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('UseDayInput', () => {
  it.each(['no', 'unknown', 'not_asked'] as const)('refuses what is said of use with "%s", field by field', (state) => {
    const said = { amount: 1, amountLow: 1, amountHigh: 2, unit: 'g', precision: 'exact' } as const;
    const more = { route: 'oral', times: 1, setting: 'outdoors', coUse: ['alcohol' as const], forPain: false } as const;
    for (const [field, value] of Object.entries({ ...said, ...more }))
      expect(fieldsOf(aDayWithout({ state, [field]: value }))).toEqual([field]);
    expect(fieldsOf(aDayWithout({ state }))).toEqual([]);
  });

  it.each([
    ['exact', null, 1, null, ['amountLow']],
    ['exact', null, null, 2, ['amountHigh']],
    ['estimate', null, 1, 2, ['amountLow']],
    ['exact', 5, 1, 2, ['amountLow']],
    [null, null, 1, 2, ['amountLow']],
    ['range', 5, 1, 2, ['amount']],
    ['exact', 5, null, null, []],
    [null, 5, null, null, []],
  ] as const)(
    'with "%s", an amount of %p and a range from %p to %p refuses %j',
    (precision, amount, low, high, fields) => {
      expect(fieldsOf(aUseDay({ precision, amount, amountLow: low, amountHigh: high }))).toEqual(fields);
    },
  );

  it('keeps a day of use without an amount', () => {
    expect(fieldsOf(aUseDay({ amount: null, unit: null, precision: null }))).toEqual([]);
  });

  it('wants a unit with an amount', () => {
    expect(fieldsOf(aUseDay({ unit: null }))).toEqual(['unit']);
  });

  it.each([
    [0.001, []],
    [0.5, []],
    [9_999_999, []],
    [0, ['amount']],
    [-1, ['amount']],
    [0.0005, ['amount']],
    [10_000_000, ['amount']],
  ])('with an amount of %p refuses %j', (amount, fields) => {
    expect([...new Set(fieldsOf(aUseDay({ amount })))]).toEqual(fields);
  });

  it.each([
    [null, 2, ['amountLow']],
    [1, null, ['amountLow']],
    [2, 1, ['amountHigh']],
    [1, 1, []],
    [1, 2, []],
  ])('with a range from %p to %p refuses %j', (amountLow, amountHigh, fields) => {
    expect(fieldsOf(aUseDay({ amount: null, precision: 'range', amountLow, amountHigh }))).toEqual(fields);
  });

  it('refuses a day that is not in the calendar', () => {
    expect(fieldsOf(aDayWithout({ day: '2026-02-29' }))).toEqual(['day']);
  });
});

describe('UseDaysInput', () => {
  const id = '019c9f20-0000-7000-8000-00000000000a';

  it('takes several days, and several substances on one day', () => {
    const days = [aUseDay(), aDayWithout({ id, substance: 'alcohol' })];
    expect(fieldsOf({ days }, UseDaysInput)).toEqual([]);
  });

  it('refuses the same day and substance twice', () => {
    expect(fieldsOf({ days: [aUseDay(), aDayWithout({ id })] }, UseDaysInput)).toEqual(['days.1.day']);
  });

  it('tells two other substances apart by their names', () => {
    const days = [
      aUseDay({ substance: 'other', substanceText: 'Kratom' }),
      aUseDay({ id, substance: 'other', substanceText: 'Kava' }),
    ];
    expect(fieldsOf({ days }, UseDaysInput)).toEqual([]);
  });

  it('refuses an empty list', () => {
    expect(fieldsOf({ days: [] }, UseDaysInput)).toEqual(['days']);
  });
});
