export interface Xmr {
  readonly centre: number;
  readonly meanMovingRange: number;
  /** Not clipped to any scale: clip for drawing, never for testing. */
  readonly lower: number;
  readonly upper: number;
  readonly movingRangeUpper: number;
  readonly points: number;
}

/** 3/d2 and D4 for ranges of two values. */
export const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.268;

/**
 * Individuals chart (XmR) of values in order of time, one a day at most, since several a day make false signals: the
 * centre, and limits centre ± 2.66 times the mean moving range. `centre` is the mean unless another one is given.
 * Null under 2 values, which have no moving range. At least 8 to draw, 20 for firm limits.
 * Source: Wheeler 2000, Understanding Variation; NHS Making Data Count.
 */
export function xmr(values: readonly number[], centre?: number): Xmr | null {
  if (values.length < 2) return null;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const meanMovingRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  const middle = centre ?? values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    centre: middle,
    meanMovingRange,
    lower: middle - LIMIT_FACTOR * meanMovingRange,
    upper: middle + LIMIT_FACTOR * meanMovingRange,
    movingRangeUpper: RANGE_FACTOR * meanMovingRange,
    points: values.length,
  };
}
