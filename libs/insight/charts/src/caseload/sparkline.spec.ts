import * as fc from 'fast-check';
import { dailyMedians } from '@cairn/insight-domain';
import { sparkline } from './sparkline';

const span = { first: 1000, last: 1028 };
const rated = (...pairs: (readonly [day: number, intensity: number])[]) =>
  dailyMedians(pairs.map(([day, intensity]) => ({ day, intensity })));
const xs = (path: string): number[] => [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));

describe('sparkline', () => {
  it('stands 0 at the floor and 10 at the top, whatever else was rated', () => {
    const { path } = sparkline(rated([1000, 0], [1001, 10]), span);
    expect(path).toMatch(/^M[\d.]+ 30L[\d.]+ 4$/);
    expect(sparkline(rated([1000, 10]), span).path).toMatch(/ 4h0$/);
  });

  it('places days in proportion to time', () => {
    const [a = 0, b = 0, c = 0] = xs(sparkline(rated([1000, 5], [1001, 5], [1004, 5]), span).path);
    expect((c - b) / (b - a)).toBeCloseTo(3, 1);
  });

  it('breaks the line over a gap and strokes a lone day', () => {
    const { path } = sparkline(rated([1000, 5], [1001, 5], [1010, 5], [1020, 5], [1021, 5]), span);
    expect(path.match(/M/g)).toHaveLength(3);
    expect(path).toContain('h0M');
  });

  it('dots the least, the greatest and the last', () => {
    const kinds = (days: ReturnType<typeof rated>) => sparkline(days, span).dots.map(({ kind }) => kind);
    expect(kinds(rated([1000, 2], [1001, 8], [1002, 4]))).toEqual(['least', 'greatest', 'last']);
    expect(kinds(rated([1000, 4], [1001, 4]))).toEqual(['last']);
    expect(kinds([])).toEqual([]);
  });

  it('is empty without a rating in the span, and has a limit only where one is given', () => {
    expect(sparkline(rated([900, 5]), span)).toMatchObject({ path: '', dots: [], limit: null });
    expect(sparkline([], span, 10).limit).toBe(4);
  });

  it('keeps every mark inside its box', () => {
    const day = fc.tuple(fc.integer({ min: 1000, max: 1028 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (pairs) => {
        for (const { x, y } of sparkline(rated(...pairs), span).dots) {
          expect(x >= 0 && x <= 96 && y >= 0 && y <= 34).toBe(true);
        }
      }),
    );
  });
});
