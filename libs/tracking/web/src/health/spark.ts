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

const round = (value: number): number => Math.round(value * 10) / 10;

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
  const runs: { x: number; y: number }[][] = [[]];
  for (const { at, value } of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ x: xOf(at), y: yOf(value) });
  }
  return {
    lines: runs.filter((run) => run.length > 1).map((run) => run.map(({ x, y }) => `${x},${y}`).join(' ')),
    dots: runs.flat(),
    missing: points.filter(({ value }) => value === null).map(({ at }) => xOf(at)),
  };
}
