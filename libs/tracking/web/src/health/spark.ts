import type { ObservationTrend } from '@cairn/tracking-domain';

export const SPARK_WIDTH = 200;
export const SPARK_HEIGHT = 58;
const EDGE = 4;
const TOP = 6;
const FOOT = 46;

/** A small line: places in a box of {@link SPARK_WIDTH} by {@link SPARK_HEIGHT}. */
export interface Spark {
  /** Runs without a gap, as points of a polyline; a single point is no run. */
  readonly lines: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Where an observation was made without this measure. */
  readonly missing: readonly number[];
}

/** With more time than this between two observations nothing is known of the days between. */
const LONGEST_LINE_MS = 7 * 86_400_000;

const isFar = (before: string | undefined, at: string): boolean =>
  before !== undefined && Date.parse(at) - Date.parse(before) > LONGEST_LINE_MS;

const round = (value: number): number => Math.round(value * 10) / 10;

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Points that belong to one line each: a missing figure and a long time without any end it. */
function runsOf(points: ObservationTrend['points'], place: (at: string, value: number) => Dot): Dot[][] {
  const runs: Dot[][] = [[]];
  for (const [index, { at, value }] of points.entries()) {
    if (value === null || isFar(points[index - 1]?.at, at)) runs.push([]);
    if (value !== null) runs.at(-1)?.push(place(at, value));
  }
  return runs;
}

/** Lays a measure out over time, linear in time and value. One that does not change lies in the middle. */
export function sparkOf({ points, low, high }: Pick<ObservationTrend, 'points' | 'low' | 'high'>): Spark {
  const times = points.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first;
  const xOf = (at: string): number => {
    const share = span === 0 ? 0.5 : (Date.parse(at) - first) / span;
    return round(EDGE + share * (SPARK_WIDTH - 2 * EDGE));
  };
  const yOf = (value: number): number => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return round(FOOT - share * (FOOT - TOP));
  };
  const runs = runsOf(points, (at, value) => ({ x: xOf(at), y: yOf(value) }));
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => run.map(({ x, y }) => `${x},${y}`).join(' ')),
    dots: runs.flat(),
    missing: points.filter(({ value }) => value === null).map(({ at }) => xOf(at)),
  };
}
