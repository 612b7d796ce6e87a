import { dailyMedians } from './cravings-of';
import { baselineBand, ownLimit } from './baseline-band';

const rated = (values: readonly number[], step = 1) =>
  dailyMedians(values.map((intensity, index) => ({ day: 100 + index * step, intensity })));

describe('baselineBand', () => {
  it('is the median with XmR limits of the first 14 known days', () => {
    const band = baselineBand(rated([6, 7, 5, 6, 8, 6, 5, 7]))!;
    expect(band.centre).toBe(6);
    expect(band.upper).toBeCloseTo(6 + 2.66 * (11 / 7), 10);
    expect(band.lower).toBeCloseTo(6 - 2.66 * (11 / 7), 10);
    expect(band).toMatchObject({ knownDays: 8, firstDay: 100, lastDay: 107 });
  });

  it('does not move with later days, nor with days that are not known in between', () => {
    const first = [5, 6, 5, 4, 5, 6, 5, 4, 5, 6, 5, 4, 5, 6];
    const frozen = baselineBand(rated(first));
    expect(baselineBand(rated([...first, 0, 0, 0]))).toEqual(frozen);
    expect(baselineBand(rated(first, 2))).toMatchObject({ centre: frozen!.centre, upper: frozen!.upper });
  });

  it('starts at a given day and needs 8 known days', () => {
    const days = rated([10, 10, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(baselineBand(days, 102)).toMatchObject({ centre: 2, upper: 2, knownDays: 8 });
    expect(baselineBand(days, 103)).toBeNull();
    expect(baselineBand([])).toBeNull();
  });
});

describe('ownLimit', () => {
  it('is drawn only where the scale can exceed it', () => {
    expect(ownLimit(null)).toBeNull();
    expect(ownLimit(baselineBand(rated([2, 2, 2, 2, 2, 2, 2, 2])))).toBe(2);
    expect(ownLimit(baselineBand(rated([9, 5, 9, 5, 9, 5, 9, 5])))).toBeNull();
    expect(ownLimit(baselineBand(rated([10, 10, 10, 10, 10, 10, 10, 10])))).toBeNull();
  });
});
