import { aUseDay } from '../testing/a-use-day';
import { unusualUse } from './unusual-use';

describe('unusualUse', () => {
  it.each([
    ['ketamine', 10, 'g', 0],
    ['ketamine', 10.5, 'g', 1],
    ['ketamine', 10_000, 'mg', 0],
    ['ketamine', 10_001, 'mg', 1],
    ['ketamine', 40, 'lines', 0],
    ['alcohol', 100, 'uk_units', 0],
    ['alcohol', 100.1, 'uk_units', 1],
    ['alcohol', 57, 'us_drinks', 0],
    ['alcohol', 58, 'us_drinks', 1],
    ['cannabis', 500, 'g', 0],
  ] as const)('%s, %p %s has %d warnings', (substance, amount, unit, warnings) => {
    expect(unusualUse(aUseDay({ substance, amount, unit }))).toHaveLength(warnings);
  });

  it('looks at the upper end of a range', () => {
    expect(unusualUse(aUseDay({ amount: null, precision: 'range', amountLow: 5, amountHigh: 12 }))).toHaveLength(1);
  });

  it.each([
    [24, 0],
    [25, 1],
    [null, 0],
  ])('%p times has %d warnings', (times, warnings) => {
    expect(unusualUse(aUseDay({ times }))).toHaveLength(warnings);
  });
});
