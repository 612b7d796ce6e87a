import { dayAt, middleOf, plotScale, startOf } from './plot-scale';

describe('the scale of the plots', () => {
  const scale = plotScale({ first: 100, last: 191 }, 690);

  it('leaves the axis and the words their room and gives each day the same width', () => {
    expect([scale.left, scale.right, scale.perDay]).toEqual([30, 582, 6]);
    expect(startOf(scale, 109)).toBe(84);
    expect(middleOf(scale, 100)).toBe(33);
  });

  it('finds the day under a place, and the nearest end beside the days', () => {
    expect([dayAt(scale, 30), dayAt(scale, 35.9), dayAt(scale, 36), dayAt(scale, 581)]).toEqual([100, 100, 101, 191]);
    expect([dayAt(scale, 0), dayAt(scale, 690)]).toEqual([100, 191]);
  });

  it('draws one day over the whole width, and is narrow on a phone', () => {
    expect(plotScale({ first: 5, last: 5 }, 690).perDay).toBe(552);
    expect(plotScale({ first: 5, last: 5 }, 358)).toMatchObject({ isNarrow: true, left: 26, right: 262 });
  });
});
