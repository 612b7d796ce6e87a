import { xmr } from './xmr';

describe('xmr', () => {
  it('finds centre and limits of the published vector', () => {
    const chart = xmr([6, 7, 5, 6, 8, 6, 5, 7])!;
    expect(chart.centre).toBeCloseTo(6.25, 10);
    expect(chart.meanMovingRange).toBeCloseTo(1.5714, 4);
    expect(chart.upper).toBeCloseTo(10.43, 2);
    expect(chart.lower).toBeCloseTo(2.07, 2);
    expect(chart.movingRangeUpper).toBeCloseTo(5.1354, 3);
    expect(chart.points).toBe(8);
  });

  it('takes another centre, 0 included', () => {
    expect(xmr([1, 2, 3], 0)).toMatchObject({ centre: 0, upper: 2.66, lower: -2.66 });
  });

  it('has no width where nothing moves', () => {
    expect(xmr([0, 0, 0])).toMatchObject({ centre: 0, lower: 0, upper: 0 });
  });

  it.each([[[]], [[4]]])('needs two values: %j', (values) => expect(xmr(values)).toBeNull());
});
