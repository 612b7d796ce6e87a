import { sparkOf } from './spark';

const at = (hour: number): string => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;

describe('sparkOf', () => {
  it('joins points only where the measure was taken both times, and marks where it was not', () => {
    const points = [60, 80, null, 70].map((value, hour) => ({ at: at(hour), value }));
    const { lines, dots, missing } = sparkOf({ points, low: 60, high: 80 });
    expect(lines).toEqual(['4,46 68,6']);
    expect(dots).toHaveLength(3);
    expect(missing).toEqual([132]);
  });

  it('draws no line over more than a week without an observation', () => {
    const days = ['2026-03-01', '2026-03-08', '2026-03-16'].map((day) => ({ at: `${day}T09:00:00Z`, value: 70 }));
    const { lines, dots } = sparkOf({ points: days, low: 70, high: 70 });
    expect([lines.length, dots.length]).toEqual([1, 3]);
    expect(lines[0]?.split(' ')).toHaveLength(2);
  });

  it('draws a 0 as a point at the foot, not as a gap', () => {
    const points = [0, 4].map((value, hour) => ({ at: at(hour), value }));
    const { dots, missing } = sparkOf({ points, low: 0, high: 4 });
    expect([dots[0], missing]).toEqual([{ x: 4, y: 46 }, []]);
  });

  it('puts a single figure, and one that never changes, in the middle', () => {
    expect(sparkOf({ points: [{ at: at(1), value: 72 }], low: 72, high: 72 }).dots).toEqual([{ x: 100, y: 26 }]);
  });
});
