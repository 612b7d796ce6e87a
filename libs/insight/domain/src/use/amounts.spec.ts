import { amountSteps, amountTotals, stepOf, totalsWords } from './amounts';
import type { DayOfUse } from './use-days-of';

const used = (amount: number | null, unit: string | null = amount === null ? null : 'g', day = 1): DayOfUse => ({
  day,
  state: 'used',
  amount,
  unit,
  prescribed: null,
  source: 'patient',
  late: false,
});

describe('amountTotals', () => {
  it('adds within a unit only', () => {
    const totals = amountTotals([used(0.1), used(0.2), used(3, 'lines'), used(null), used(20, 'gbp')]);
    expect(totals).toEqual([
      { unit: 'g', total: 0.3, days: 2 },
      { unit: 'lines', total: 3, days: 1 },
      { unit: 'gbp', total: 20, days: 1 },
    ]);
    expect(totalsWords(totals)).toBe('0.3 g, 3 lines or bumps and £20');
  });

  it('has no total where no amount is known', () => {
    expect(amountTotals([used(null)])).toEqual([]);
    expect(totalsWords([])).toBe('');
  });
});

describe('amountSteps', () => {
  it('cuts at the person’s own quartiles, upper ends included', () => {
    const days = [used(1), used(1.5), used(2), used(3), used(10)];
    const steps = amountSteps(days);
    expect(steps).toEqual([{ unit: 'g', limits: [1.5, 2, 3] }]);
    expect(days.map((day) => stepOf(day, steps))).toEqual([1, 1, 2, 3, 4]);
  });

  it('keeps units apart and has no step without an amount', () => {
    const steps = amountSteps([used(1), used(500, 'mg')]);
    expect(steps.map(({ unit }) => unit)).toEqual(['g', 'mg']);
    expect(stepOf(used(null), steps)).toBeNull();
    expect(stepOf(used(2, 'pills'), steps)).toBeNull();
    expect(amountSteps([])).toEqual([]);
  });
});
