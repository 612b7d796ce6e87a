import { amountWords, middleOf, quantityOf } from './amount';
import { UNITS, Unit } from './use-day';

const nothing = { amount: null, amountLow: null, amountHigh: null, unit: null, precision: null } as const;

describe('amountWords', () => {
  it.each([
    [{ amount: 0.5, unit: 'g', precision: 'exact' }, '0.5 g'],
    [{ amount: 0.5, unit: 'g', precision: null }, '0.5 g'],
    [{ amount: 0.5, unit: 'g', precision: 'estimate' }, 'about 0.5 g'],
    [{ amountLow: 0.5, amountHigh: 1, unit: 'g', precision: 'range' }, '0.5 to 1 g'],
    [{ amountLow: 1, amountHigh: 1, unit: 'pills', precision: 'range' }, '1 pill'],
    [{ amountLow: 1, amountHigh: 2, unit: 'pills', precision: 'range' }, '1 to 2 pills'],
    [{ amount: 20, unit: 'gbp', precision: 'exact' }, '£20'],
    [{ amount: 20, unit: 'gbp', precision: 'estimate' }, 'about £20'],
    [{ amountLow: 20, amountHigh: 30, unit: 'gbp', precision: 'range' }, '£20 to £30'],
    [{ amount: 1, unit: 'spliffs', precision: 'exact' }, '1 spliff'],
    [{ amount: 2, unit: 'uk_units', precision: 'exact' }, '2 UK units'],
    [{ amount: 0.125, unit: 'ml', precision: 'exact' }, '0.125 ml'],
    [{}, null],
    [{ unit: 'g', precision: 'exact' }, null],
    [{ amountLow: 0.5, unit: 'g', precision: null }, null],
  ] as const)('says %j as %p', (amount, words) => {
    expect(amountWords({ ...nothing, ...amount })).toBe(words);
  });

  it('has words for every unit of the list', () => {
    expect(UNITS.codes.map(({ key }) => key)).toEqual(Unit.options);
    for (const unit of Unit.options) expect(amountWords({ ...nothing, amount: 2, unit })).toMatch(/^£?2/);
  });
});

describe('middleOf', () => {
  it('stands for a range, and is the figure itself where there is one', () => {
    expect(middleOf({ low: 0.5, high: 1 })).toBe(0.75);
    expect(middleOf(quantityOf({ ...nothing, amount: 0.3, unit: 'g' })!)).toBe(0.3);
  });
});
