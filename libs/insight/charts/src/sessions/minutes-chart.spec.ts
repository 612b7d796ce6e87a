import type { Point } from 'chart.js';
import { minutesPerWeek } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { lightTheme } from '../theme/chart-theme';
import { aPhaseSpan, aSession } from '../testing/a-record';
import { drawn } from '../testing/drawn';
import { minutesChart, mostHours, type MinutesSeries } from './minutes-chart';

const span = { first: epochDay('2026-08-24'), last: epochDay('2026-11-23') };
const sessions = [
  aSession('2026-08-24', 'attended', { minutes: 120 }),
  aSession('2026-08-25', 'attended', { minutes: 60, group: 'group' }),
  aSession('2026-09-01', 'missed', { minutes: null }),
  aSession('2026-11-09', 'attended', { minutes: 90 }),
];
const seriesOf = (more: Partial<MinutesSeries> = {}): MinutesSeries => ({
  weeks: minutesPerWeek(sessions, span),
  planned: [
    { first: epochDay('2026-08-24'), last: epochDay('2026-09-01'), minutesPerWeek: 300 },
    { first: epochDay('2026-11-12'), last: span.last, minutesPerWeek: 120 },
  ],
  phases: [aPhaseSpan('withdrawal_management', '2026-08-24', '2026-09-01')],
  byGroup: false,
  ...more,
});
const chartOf = (more: Partial<MinutesSeries> = {}) => minutesChart(seriesOf(more), span, lightTheme);
const values = (data: readonly unknown[]) => (data as Point[]).map(({ y }) => y);

describe('minutesChart', () => {
  it('keeps a week without any session apart from one in which none was attended', () => {
    const heights = values(chartOf().data.datasets[0]!.data);
    expect(heights[0]).toBe(3);
    expect(heights[1]).toBe(0);
    expect(heights[2]).toBeNaN();
    expect(heights).toHaveLength(14);
  });

  it('draws bars seven days wide, whatever weeks have one', () => {
    const chart = drawn(chartOf());
    const bars = chart.getDatasetMeta(0).data as unknown as { x: number; width: number }[];
    const week = chart.scales['x']!.getPixelForValue(span.first + 7) - chart.scales['x']!.getPixelForValue(span.first);
    expect(bars[0]!.width).toBeCloseTo(week * 0.93, 4);
    expect(bars[11]!.x - bars[0]!.x).toBeCloseTo(week * 11, 4);
  });

  it('stacks the groups that were attended, one lighter than the other', () => {
    const [first, second, ...rest] = chartOf({ byGroup: true }).data.datasets;
    expect([first!.label, second!.label]).toEqual(['Hours, one-to-one', 'Hours, group']);
    expect(first!.backgroundColor).not.toBe(second!.backgroundColor);
    expect(values(second!.data)[0]).toBe(1);
    expect(rest).toHaveLength(1);
    const made = drawn(chartOf({ byGroup: true }));
    const top = made.getDatasetMeta(1).data[0]!.y;
    expect(top).toBeCloseTo(made.scales['y']!.getPixelForValue(3), 4);
  });

  it('steps the plan with each phase and leaves the days between without one', () => {
    const plan = chartOf().data.datasets.at(-1)!;
    expect(values(plan.data)).toEqual([5, 5, Number.NaN, 2, 2, Number.NaN]);
    expect(plan).toMatchObject({ borderDash: [4, 2], spanGaps: false });
  });

  it('names its greatest hour only', () => {
    const { scales } = drawn(chartOf());
    expect(scales['y']!.ticks.map(({ label }) => label)).toEqual(['0', '5 h']);
  });

  it('leaves the words out where there is no room for them', () => {
    const bare = minutesChart(seriesOf(), span, lightTheme, { left: 30, right: 0, dates: true });
    const named = (chart: typeof bare): string[] => Object.keys(chart.options!.plugins!.annotation!.annotations!);
    expect(named(bare)).not.toContain('word-plan');
    expect(named(chartOf())).toContain('word-plan');
  });
});

describe('mostHours', () => {
  it('is a whole hour at least', () => {
    expect(mostHours({ weeks: [], planned: [] })).toBe(1);
    expect(mostHours({ weeks: minutesPerWeek(sessions, span), planned: [] })).toBe(3);
    expect(mostHours({ weeks: [], planned: [{ first: 0, last: 1, minutesPerWeek: 430 }] })).toBe(8);
  });
});
