import { amountWords } from './amount';

const nothing = { amount: null, amountLow: null, amountHigh: null, unit: null, precision: null } as const;

describe('amountWords', () => {
  it.each([
    [{ amount: 0.5, unit: 'g', precision: 'exact' }, '0.5 g'],
    [{ amount: 0.5, unit: 'g', precision: 'estimate' }, 'about 0.5 g'],
    [{ amountLow: 0.5, amountHigh: 1, unit: 'g', precision: 'range' }, '0.5 to 1 g'],
    [{ amount: 20, unit: 'gbp', precision: 'exact' }, '£20'],
    [{ amount: 1, unit: 'spliffs', precision: 'exact' }, '1 spliff'],
    [{ amount: 1, unit: 'g', precision: 'exact' }, '1 g'],
    [{}, null],
    [{ unit: 'g', precision: 'exact' }, null],
  ] as const)('says %j as %p', (amount, words) => {
    expect(amountWords({ ...nothing, ...amount })).toBe(words);
  });
});
