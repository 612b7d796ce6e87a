import { amountSteps, amountTotals, stepOf, totalsWords } from './amount-totals';
import { NO_ENTRY, type DayOfUse } from './day-of-use';
import type { Unit } from './use-day';

type Told = number | readonly [low: number, high: number] | null;
const used = (told: Told, unit: Unit | null = told === null ? null : 'g'): DayOfUse => {
  const [low, high] = typeof told === 'object' ? (told ?? [null, null]) : [null, null];
  const amount = typeof told === 'number' ? told : null;
  return { ...NO_ENTRY, day: 1, state: 'used', amount, amountLow: low, amountHigh: high, unit };
};

describe('amountTotals', () => {
  it('adds within a unit only', () => {
    const totals = amountTotals([used(0.1), used(0.2), used(3, 'lines'), used(null), used(20, 'gbp')]);
    expect(totals).toEqual([
      { unit: 'g', low: 0.3, high: 0.3, isEstimate: false, days: 2 },
      { unit: 'lines', low: 3, high: 3, isEstimate: false, days: 1 },
      { unit: 'gbp', low: 20, high: 20, isEstimate: false, days: 1 },
    ]);
    expect(totalsWords(totals)).toBe('0.3 g, 3 lines or bumps and £20');
  });

  it('adds a range with both its ends', () => {
    const totals = amountTotals([used(2.5), used([0.5, 1]), used([0.1, 0.2])]);
    expect(totals).toEqual([{ unit: 'g', low: 3.1, high: 3.7, isEstimate: false, days: 3 }]);
    expect(totalsWords(totals)).toBe('3.1 to 3.7 g');
  });

  it('never calls a sum exact that has an estimate in it', () => {
    const guessed = { ...used(0.5), precision: 'estimate' } as const;
    expect(totalsWords(amountTotals([guessed, used(1)]))).toBe('about 1.5 g');
    expect(totalsWords(amountTotals([used(1), guessed, used([1, 2])]))).toBe('about 2.5 to 3.5 g');
    expect(totalsWords(amountTotals([guessed, used(2, 'pills')]))).toBe('about 0.5 g and 2 pills');
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

  it('takes a range for its middle', () => {
    const steps = amountSteps([used([0.5, 1.5]), used(1.5), used([1, 3]), used(3), used(10)]);
    expect(steps).toEqual([{ unit: 'g', limits: [1.5, 2, 3] }]);
    expect([stepOf(used([1, 3]), steps), stepOf(used([3, 20]), steps)]).toEqual([2, 4]);
  });
});
