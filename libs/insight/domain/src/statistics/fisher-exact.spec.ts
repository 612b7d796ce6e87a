import * as fc from 'fast-check';
import { fisherExact } from './fisher-exact';

type Table = [[number, number], [number, number]];

describe('fisherExact', () => {
  // Fisher’s tea taster (R ?fisher.test, two-sided 0.4857); the rest by SciPy 1.17.1 fisher_exact.
  it.each<[Table, number]>([
    [
      [
        [3, 1],
        [1, 3],
      ],
      0.48571428571428565,
    ],
    [
      [
        [1, 9],
        [11, 3],
      ],
      0.0027594561852200836,
    ],
    [
      [
        [1, 12],
        [6, 3],
      ],
      0.006614128905150578,
    ],
    [
      [
        [0, 14],
        [6, 8],
      ],
      0.015942028985507246,
    ],
    [
      [
        [14, 0],
        [9, 5],
      ],
      0.040740740740740744,
    ],
    [
      [
        [8, 2],
        [1, 5],
      ],
      0.034965034965034975,
    ],
    [
      [
        [7, 0],
        [4, 10],
      ],
      0.003869969040247678,
    ],
    [
      [
        [2, 12],
        [7, 7],
      ],
      0.10318840579710144,
    ],
    [
      [
        [27, 1],
        [3, 25],
      ],
      2.7715855048303794e-11,
    ],
    [
      [
        [0, 13],
        [0, 14],
      ],
      1,
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      1,
    ],
  ])('%j has p = %d', (table, p) => expect(fisherExact(table)).toBeCloseTo(p, 12));

  it('refuses what is no count', () => {
    expect(() =>
      fisherExact([
        [-1, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      fisherExact([
        [0.5, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
  });

  it('answers the same with rows or columns changed over', () => {
    const count = fc.integer({ min: 0, max: 28 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ]);
        expect(
          fisherExact([
            [c, d],
            [a, b],
          ]),
        ).toBeCloseTo(p, 10);
        expect(
          fisherExact([
            [b, a],
            [d, c],
          ]),
        ).toBeCloseTo(p, 10);
        expect(p).toBeGreaterThan(0);
      }),
    );
  });
});
