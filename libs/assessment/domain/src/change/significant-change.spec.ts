import { clinicalCutoff, significantChange } from './significant-change';

describe('clinicalCutoff', () => {
  it('lies between the groups, weighed by their spreads (Jacobson & Truax 1991, cut-off c)', () => {
    expect(clinicalCutoff({ mean: 3, sd: 4 }, { mean: 17, sd: 5 })).toBeCloseTo(9.2222, 4);
  });
});

describe('significantChange', () => {
  const rule = { cutoff: 9.2222, points: 6, direction: 'higher_is_worse' } as const;

  it.each([
    [18, 9, 'recovered'],
    [18, 12, 'improved'],
    [18, 13, 'no_reliable_change'],
    [9, 3, 'improved'],
    [12, 18, 'deteriorated'],
    [12, 17, 'no_reliable_change'],
    [0, 0, 'no_reliable_change'],
  ])('from %d to %d is %s', (before, after, significance) => {
    expect(significantChange(before, after, rule)).toBe(significance);
  });

  it('has not crossed the cut-off when it is at it', () => {
    expect(significantChange(18, 10, { ...rule, cutoff: 10 })).toBe('improved');
    expect(significantChange(10, 2, { ...rule, cutoff: 10 })).toBe('improved');
  });

  it('turns round where higher is better', () => {
    const better = { cutoff: 50, points: 10, direction: 'higher_is_better' } as const;
    expect(significantChange(40, 60, better)).toBe('recovered');
    expect(significantChange(60, 40, better)).toBe('deteriorated');
  });
});
