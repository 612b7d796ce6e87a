import type { Point } from 'chart.js';
import { dailyMedians, gapsBetween, sevenDayMedian, type CravingRating } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { lightTheme } from '../theme/chart-theme';
import { aPhaseSpan, aRating } from '../testing/a-record';
import { drawn, placesOf } from '../testing/drawn';
import { cravingChart } from './craving-chart';
import type { CravingSeries } from './craving-series';

const span = { first: epochDay('2026-08-24'), last: epochDay('2026-11-23') };
const seriesOf = (ratings: readonly CravingRating[], more: Partial<CravingSeries> = {}): CravingSeries => {
  const days = dailyMedians(ratings);
  return {
    ratings,
    days,
    line: sevenDayMedian(days),
    gaps: gapsBetween(days),
    band: null,
    limit: null,
    peakDays: [],
    useDays: [],
    phases: [],
    today: epochDay('2026-11-23'),
    ...more,
  };
};
const chartOf = (ratings: readonly CravingRating[], more: Partial<CravingSeries> = {}) =>
  cravingChart(seriesOf(ratings, more), span, lightTheme);
const datasetsOf = (chart: ReturnType<typeof chartOf>) => chart.data.datasets;
const pointsOf = (data: readonly Point[]) => data.map(({ x, y }) => ({ x: Number(x), y: Number(y) }));
const placeOf = (chart: ReturnType<typeof chartOf>, label: string) =>
  datasetsOf(chart).findIndex((dataset) => dataset.label === label);
const points = (chart: ReturnType<typeof chartOf>, label: string) =>
  pointsOf(datasetsOf(chart)[placeOf(chart, label)]!.data);
/** Every rating is in one of the datasets of dots. */
const dotsOf = (chart: ReturnType<typeof chartOf>) =>
  datasetsOf(chart)
    .filter(({ label }) => /^(Ratings by|Last rating)/.test(label ?? ''))
    .flatMap(({ data }) => pointsOf(data))
    .sort((one, other) => one.x - other.x);
const pixelsOf = (configuration: ReturnType<typeof chartOf>) => {
  const chart = drawn(configuration);
  return chart.data.datasets
    .flatMap(({ label }, at) => (/^(Ratings by|Last rating)/.test(label ?? '') ? placesOf(chart, at) : []))
    .sort((one, other) => one - other);
};
const [DAY_MEDIANS, LINE, USED] = ['Median of the day', '7-day median', 'Used'];
const annotationsOf = (chart: ReturnType<typeof chartOf>) =>
  chart.options!.plugins!.annotation!.annotations as Record<string, Record<string, unknown>>;

interface Segment {
  readonly start: number;
  readonly end: number;
}

const run = (from: string, values: readonly (number | null)[]): CravingRating[] =>
  values.flatMap((value, index) => {
    const day = epochDay(from) + index;
    return value === null ? [] : [{ ...aRating(from, value), day, t: day * 86_400 }];
  });

describe('cravingChart', () => {
  it('draws days in proportion to time: three days are three times one day', () => {
    const [a = 0, b = 0, c = 0] = pixelsOf(
      chartOf([aRating('2026-09-01', 5), aRating('2026-09-02', 5), aRating('2026-09-05', 5)]),
    );
    expect(b - a).toBeGreaterThan(5);
    expect((c - b) / (b - a)).toBeCloseTo(3, 6);
  });

  it('keeps that proportion over both clock changes and a leap day', () => {
    const long = { first: epochDay('2024-02-01'), last: epochDay('2024-11-30') };
    const days = ['2024-02-28', '2024-03-01', '2024-03-30', '2024-04-01', '2024-10-26', '2024-10-28'];
    const chart = cravingChart(seriesOf(days.map((day) => aRating(day, 4))), long, lightTheme);
    const places = pixelsOf(chart);
    const width = (from: number): number => places[from + 1]! - places[from]!;
    expect(width(2)).toBeCloseTo(width(0), 6);
    expect(width(4)).toBeCloseTo(width(0), 6);
  });

  it('runs from the start of the first day to the end of the last, whatever is known', () => {
    const { chartArea, scales } = drawn(chartOf([]));
    expect(scales['x']!.getPixelForValue(span.first)).toBeCloseTo(chartArea.left, 6);
    expect(scales['x']!.getPixelForValue(span.last + 1)).toBeCloseTo(chartArea.right, 6);
    expect([chartArea.left, chartArea.right]).toEqual([30, 582]);
  });

  it('gives a missing day no point in any dataset, least of all a 0', () => {
    const ratings = run('2026-09-01', [6, 6, 7, 6, null, 6, 5, null, null, null, null, 6, 7, 6, 6, 6]);
    const rated = new Set(ratings.map(({ day }) => day));
    const chart = chartOf(ratings);
    for (const dataset of datasetsOf(chart)) {
      for (const { x, y } of pointsOf(dataset.data)) {
        if (Number.isFinite(y)) expect(rated.has(Math.floor(x))).toBe(true);
        expect(y).not.toBe(0);
      }
    }
    expect(dotsOf(chart)).toHaveLength(ratings.length);
  });

  it('lifts the pen over a gap, even where the line goes on at once behind it', () => {
    const ratings = run('2026-09-01', [6, 6, 7, 6, 6, null, null, 6, 7, 6, 6]);
    const chart = chartOf(ratings);
    const line = points(chart, LINE!);
    const [before, after] = [epochDay('2026-09-05') + 0.5, epochDay('2026-09-08') + 0.5];
    expect(line.filter(({ x }) => x === before || x === after).every(({ y }) => Number.isFinite(y))).toBe(true);
    const { dataset } = drawn(chart).getDatasetMeta(placeOf(chart, LINE!)) as unknown as {
      dataset: { segments: Segment[] };
    };
    const strokes = dataset.segments.map(({ start, end }) => [line[start]!.x, line[end]!.x]);
    expect(strokes).toEqual([
      [epochDay('2026-09-04') + 0.5, before],
      [after, epochDay('2026-09-11') + 0.5],
    ]);
    expect(chart.options!.spanGaps).toBe(false);
  });

  it('draws a rating of 0 at 0', () => {
    const chart = chartOf([aRating('2026-09-01', 0), aRating('2026-09-02', 10)]);
    expect(dotsOf(chart).map(({ y }) => y)).toEqual([0, 10]);
    const made = drawn(chart);
    const [zero, ten] = [0, 1].map((at) => made.getDatasetMeta(at).data[0]!.y);
    expect(zero).toBeCloseTo(made.chartArea.bottom, 6);
    expect(ten).toBeCloseTo(made.chartArea.top, 6);
  });

  it('fixes the scale at 0 to 10 with ticks 0, 5 and 10', () => {
    const { scales } = drawn(chartOf([aRating('2026-09-01', 3)]));
    expect([scales['y']!.min, scales['y']!.max]).toEqual([0, 10]);
    expect(scales['y']!.ticks.map(({ value }) => value)).toEqual([0, 5, 10]);
  });

  it('stands phases behind in the order of their tints, assessment untinted', () => {
    const phases = [
      aPhaseSpan('assessment', '2026-08-20', '2026-08-25'),
      aPhaseSpan('withdrawal_management', '2026-08-26', '2026-09-03'),
      aPhaseSpan('residential_rehab', '2026-09-04', '2026-11-11'),
      aPhaseSpan('aftercare', '2026-11-12', '2026-11-23'),
    ];
    const bands = Object.values(annotationsOf(chartOf([], { phases }))).filter(({ type }) => type === 'box');
    expect(bands.map(({ backgroundColor }) => backgroundColor)).toEqual([...lightTheme.phase]);
    expect(bands.map(({ xMin }) => xMin)).toEqual(['2026-08-26', '2026-09-04', '2026-11-12'].map(epochDay));
    expect(bands.map(({ xMax }) => xMax)).toEqual(['2026-09-04', '2026-11-12', '2026-11-24'].map(epochDay));
    expect(bands.every(({ drawTime }) => drawTime === 'beforeDraw')).toBe(true);
  });

  it('tells the source by shape, and sets the last value and the told peaks solid', () => {
    const ratings = [
      aRating('2026-09-01', 9),
      aRating('2026-10-16', 8, { source: 'staff' }),
      aRating('2026-10-17', 3, { source: 'collateral' }),
    ];
    const [raw, solid] = datasetsOf(chartOf(ratings, { peakDays: [epochDay('2026-10-16')] }));
    expect(raw).toMatchObject({
      label: 'Ratings by the person',
      pointStyle: 'circle',
      pointRadius: 2.4,
      pointBackgroundColor: '#155276b3',
    });
    expect(raw!.data).toEqual([{ x: epochDay('2026-09-01') + 0.5, y: 9 }]);
    expect(solid).toMatchObject({ pointStyle: ['rect', 'rectRot'], pointRadius: 3, pointBackgroundColor: '#155276' });
    expect(pointsOf(solid!.data).map(({ y }) => y)).toEqual([8, 3]);
  });

  it('strokes the median of a day rated more than once, and of no other', () => {
    const chart = chartOf([aRating('2026-09-01', 2), aRating('2026-09-01', 5), aRating('2026-09-02', 4)]);
    expect(points(chart, DAY_MEDIANS!).map(({ y }) => y)).toEqual([3.5, 3.5, Number.NaN]);
  });

  it('dots a gap and says so where there is room', () => {
    const stub = (values: readonly (number | null)[]) => annotationsOf(chartOf(run('2026-09-01', values)))['gap-0'];
    const long = stub([6, 6, 6, 6, ...Array.from({ length: 10 }, () => null), 6]);
    expect(long).toMatchObject({ yMin: 6, yMax: 6, borderDash: [1, 3], label: { display: true, content: 'no data' } });
    expect(long).toMatchObject({ xMin: epochDay('2026-09-05'), xMax: epochDay('2026-09-15') });
    expect(stub([6, 6, 6, 6, null, null, 6])).toMatchObject({ label: { display: false } });
    expect(stub([6, 6, 6, 6])).toBeUndefined();
    expect(stub([2, 2, 9, null, null, 6])).toMatchObject({ yMin: 9, yMax: 9 });
  });

  it('stands use days on a floor of their own, where they cannot be read as ratings', () => {
    const chart = chartOf([], { useDays: [epochDay('2026-10-16')] });
    expect(datasetsOf(chart)[placeOf(chart, USED!)]).toMatchObject({ yAxisID: 'floor', pointStyle: 'triangle' });
    expect(points(chart, USED!)[0]!.x).toBe(epochDay('2026-10-16') + 0.5);
  });

  it('dots the own limit only where there is one', () => {
    expect(annotationsOf(chartOf([], { limit: 7 }))['own-limit']).toMatchObject({ yMin: 7, yMax: 7 });
    expect(annotationsOf(chartOf([]))['own-limit']).toBeUndefined();
  });

  it('dots a stub’s words under it where the own limit runs above', () => {
    const ratings = run('2026-09-01', [6, 6, 6, 6, ...Array.from({ length: 10 }, () => null), 6]);
    const label = (limit: number | null) =>
      (annotationsOf(chartOf(ratings, { limit }))['gap-0'] as { label: { yAdjust: number } }).label.yAdjust;
    expect([label(null), label(9), label(7), label(5)]).toEqual([-10, -10, 10, -10]);
  });

  it('leaves the words at the right out where there is no room for them', () => {
    const bare = cravingChart(seriesOf([]), span, lightTheme, { left: 30, right: 0, dates: true });
    const words = Object.keys(annotationsOf(bare as ReturnType<typeof chartOf>)).filter((name) => /^word/.test(name));
    expect(words).toEqual([]);
  });

  it('never animates, parses or hovers', () => {
    expect(chartOf([]).options).toMatchObject({ animation: false, parsing: false, normalized: true, events: [] });
  });
});
