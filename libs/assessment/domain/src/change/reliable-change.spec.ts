import {
  differenceError,
  isReliable,
  reliableChangeIndex,
  reliablePoints,
  smallestReliableChange,
  standardError,
} from './reliable-change';

// Jacobson & Truax 1991: SD 5, r 0.84, 18 → 9
const norm = { sd: 5, reliability: 0.84 };

describe('reliable change (Jacobson & Truax 1991)', () => {
  it('has its errors, its index and its smallest change', () => {
    expect(standardError(norm)).toBeCloseTo(2, 4);
    expect(differenceError(norm)).toBeCloseTo(2.8284, 4);
    expect(reliableChangeIndex(norm, 18, 9)).toBeCloseTo(-3.182, 4);
    expect(smallestReliableChange(norm)).toBeCloseTo(5.5437, 4);
    expect(reliablePoints(norm)).toBe(6);
  });

  it('of the SDS is 4 points with SD 3.8 (Tang 2015) and r 0.89', () => {
    expect(smallestReliableChange({ sd: 3.8, reliability: 0.89 })).toBeCloseTo(3.49, 2);
    expect(reliablePoints({ sd: 3.8, reliability: 0.89 })).toBe(4);
    expect(smallestReliableChange({ sd: 3.8, reliability: 0.95 })).toBeCloseTo(2.36, 2);
  });

  it.each([
    [18, 12, true],
    [18, 13, false],
    [12, 18, true],
    [0, 0, false],
    [0, 6, true],
  ])('from %d to %d is reliable: %p', (before, after, reliable) => {
    expect(isReliable(norm, before, after)).toBe(reliable);
  });

  it('rounds up to a step', () => {
    expect(reliablePoints(norm, 4)).toBe(8);
  });
});
