import * as fc from 'fast-check';
import { mannWhitney } from './mann-whitney';
import { normalTail } from './normal-tail';

const sixty = Array.from({ length: 60 }, (_, index) => index);
const later = sixty.map((value) => value + 10.5);

describe('mannWhitney', () => {
  // Hollander and Wolfe 1973 p. 69 (R ?wilcox.test: W = 35, one-sided 0.1272); the rest by SciPy 1.17.1 method "exact".
  it.each([
    [[1, 2, 3], [4, 5, 6], 0, 0.1],
    [[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13, 14], 0, 0.0005827505827505828],
    [[1.1, 3.3, 5.5, 7.7], [2.2, 4.4, 6.6, 8.8, 9.9], 6, 0.4126984126984127],
    [
      [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
      [1.15, 0.88, 0.9, 0.74, 1.21],
      35,
      0.2544122544122544,
    ],
    [[5], [6], 0, 1],
  ])('counts %j against %j out exactly', (first, second, u, p) => {
    const result = mannWhitney(first, second);
    expect(result).toMatchObject({ u, exact: true });
    expect(result?.p).toBeCloseTo(p, 12);
  });

  // SciPy 1.17.1 method "asymptotic", use_continuity=True, which corrects for ties.
  it.each([
    [[3, 3, 4, 4, 5, 3, 2, 4, 4], [8, 7, 8, 9, 8, 7, 8, 8, 9, 7, 8, 8], 0, 9.691532746971778e-5],
    [[4, 4, 4, 5, 3, 4, 4], [5, 4, 6, 4, 5, 5, 4], 12, 0.08517934365763391],
    [[0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 2, 0], 17.5, 0.17295491798842066],
    [[1, 2, 2, 3], [2, 2, 3, 3, 4], 5, 0.24087399036296853],
    [sixty, later, 1225, 0.0025668879435241754],
  ])('approximates where values are tied or many', (first, second, u, p) => {
    const result = mannWhitney(first, second);
    expect(result).toMatchObject({ u, exact: false });
    expect(result?.p).toBeCloseTo(p, 12);
  });

  it('finds nothing where all values are equal, 0 included', () => {
    expect(mannWhitney([0, 0, 0], [0, 0])?.p).toBe(1);
  });

  it('compares nothing with nothing', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([1], [])).toBeNull();
  });

  it('does not care which sample is named first, nor about the unit', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const [there, back] = [mannWhitney(first, second)!, mannWhitney(second, first)!];
        const grown = mannWhitney(
          first.map((value) => value * 3 + 1),
          second.map((value) => value * 3 + 1),
        )!;
        expect(there.u + back.u).toBe(first.length * second.length);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(grown.p).toBeCloseTo(there.p, 12);
        expect(there.p).toBeGreaterThan(0);
        expect(there.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('normalTail', () => {
  // SciPy 1.17.1 norm.sf(z)
  it.each([
    [0, 0.5],
    [1.959963984540054, 0.025],
    [2.5758293035489, 0.005],
    [3.999, 3.180534005420198e-5],
    [6, 9.865876450376981e-10],
  ])('beyond %d lies %d', (z, tail) => expect(normalTail(z) / tail).toBeCloseTo(1, 7));

  it('has no step where its two forms meet', () => {
    expect(normalTail(4 - 1e-12) / normalTail(4)).toBeCloseTo(1, 9);
  });
});
