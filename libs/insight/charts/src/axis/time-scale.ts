import type { Span } from '@cairn/tracking-domain';
import type { ScaleOptionsByType } from 'chart.js';
import type { ChartTheme } from '../theme/chart-theme';
import { rowsFor } from './place-labels';
import { weekTicks, type WeekTick } from './week-ticks';

/** A mark of a day stands in the middle of it: the axis runs from the start of the first day to the end of the last. */
export const MIDDAY = 0.5;

/** Ends of the time axis in days since 1970-01-01: start of the first day, end of the last. */
export function axisEnds({ first, last }: Span): { readonly min: number; readonly max: number } {
  return { min: first, max: last + 1 };
}

/** How far along a plot of so many pixels a moment lies; a day’s middle is `day + 0.5`. In proportion to time, always. */
export function alongAxis(moment: number, span: Span, width: number): number {
  const { min, max } = axisEnds(span);
  return ((moment - min) / (max - min)) * width;
}

/** Room around the plot in pixels, the same in every lane so that one cursor runs through all. */
export interface ChartFrame {
  /** Left axis. */
  readonly left: number;
  /** Words at the right. */
  readonly right: number;
  /** Draw the dates under the plot; lanes share the ruler’s instead. */
  readonly dates: boolean;
  /** Height of the drawing in pixels, where it is not that of a lane: words need the same room on a lower scale. */
  readonly height?: number;
}

export const LANE_FRAME: ChartFrame = { left: 30, right: 108, dates: false };

type LinearScale = ScaleOptionsByType<'linear'>;
/** Chart.js options that may be given in part. */
export type PartOf<T> = T extends object ? { [K in keyof T]?: PartOf<T[K]> } : T;

/** The dates that have room beside each other, the first ones first; each starts at its tick. */
function labelsWithRoom(ticks: readonly WeekTick[], perDay: number): [day: number, label: string][] {
  const dated = ticks.filter(({ label }) => label !== '');
  const rows = rowsFor(
    dated.map(({ day, label }) => ({ at: day, text: label })),
    perDay,
  );
  return dated.flatMap(({ day, label }, index) => (rows[index] === 0 ? [[day, label]] : []));
}

/** The time axis: linear in days, its ends the span’s, its ticks Mondays. Never a category axis: a gap keeps its width. */
export function timeScale(span: Span, theme: ChartTheme, frame: ChartFrame) {
  const ticks = weekTicks(span);
  const { min, max } = axisEnds(span);
  const labels = new Map<number, string>();
  return {
    type: 'linear' as const,
    ...axisEnds(span),
    display: frame.dates,
    grid: { display: false },
    border: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[]; chart: { width: number } }): void => {
      const perDay = (axis.chart.width - frame.left - frame.right) / (max - min);
      labels.clear();
      for (const [day, label] of labelsWithRoom(ticks, perDay)) labels.set(day, label);
      axis.ticks = ticks.map(({ day }) => ({ value: day }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      align: 'start' as const,
      color: theme.ink3,
      font: { family: theme.fontFamily, size: theme.fontSize },
      callback: (value: number | string): string => labels.get(Number(value)) ?? '',
    },
  } satisfies PartOf<LinearScale> & { type: 'linear' };
}

interface ValueAxis {
  readonly max: number;
  readonly ticks: readonly number[];
  readonly words?: (value: number) => string;
}

/** The value axis from 0: fixed ends, few ticks, its zero line stronger, its width the frame’s. */
export function valueScale({ max, ticks, words }: ValueAxis, theme: ChartTheme, frame: ChartFrame) {
  return {
    type: 'linear' as const,
    min: 0,
    max,
    border: { display: false },
    grid: {
      drawTicks: false,
      color: ({ tick }: { tick?: { value: number } }): string => (tick?.value === 0 ? theme.lineStrong : theme.line),
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }): void => {
      axis.ticks = ticks.map((value) => ({ value }));
    },
    afterFit: (axis: { width: number }): void => {
      axis.width = frame.left;
    },
    ticks: {
      color: theme.ink3,
      padding: 6,
      font: { family: theme.fontFamily, size: theme.fontSize },
      callback: (value: number | string): string => words?.(Number(value)) ?? String(value),
    },
  };
}

/** What all charts share: no animation, no parsing, no legend or hover of Chart.js’s own; words and cursor are the page’s. */
export function sharedOptions(frame: ChartFrame) {
  return {
    animation: false as const,
    parsing: false as const,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    spanGaps: false,
    events: [],
    layout: { padding: { right: frame.right, top: 8, bottom: frame.dates ? 0 : 4 } },
  };
}
