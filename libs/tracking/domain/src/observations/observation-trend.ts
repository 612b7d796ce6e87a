import { OBSERVED_KEYS, OBSERVED_LABELS, observedText, type Observation, type Observed } from './observation';

/** One observation on the line of one measure; null where that was not measured then. */
export interface TrendPoint {
  readonly at: string;
  readonly value: number | null;
}

/** One measure over a period. */
export interface ObservationTrend {
  readonly key: Observed;
  readonly label: string;
  /** Oldest first, one for every observation of the period. */
  readonly points: readonly TrendPoint[];
  /** The latest figure; null where none was taken. */
  readonly latest: number | null;
  readonly low: number;
  readonly high: number;
  readonly measured: number;
}

const inOrder = (observations: readonly Observation[]): Observation[] =>
  [...observations].sort((one, other) => Date.parse(one.takenAt) - Date.parse(other.takenAt));

/** Measures that were taken at least once among observations, each in the order of time. 0 is a figure. */
export function observationTrends(observations: readonly Observation[]): ObservationTrend[] {
  return OBSERVED_KEYS.flatMap((key) => {
    const points = inOrder(observations).map((entry) => ({ at: entry.takenAt, value: entry[key] }));
    const values = points.map(({ value }) => value).filter((value) => value !== null);
    if (values.length === 0) return [];
    return [
      {
        key,
        label: OBSERVED_LABELS[key],
        points,
        latest: values.at(-1) ?? null,
        low: Math.min(...values),
        high: Math.max(...values),
        measured: values.length,
      },
    ];
  });
}

/** "72 to 104 a minute, 5 of 7 times measured": the span of a measure and how often it was taken. */
export function trendWords({ key, low, high, measured, points }: ObservationTrend): string {
  const span = low === high ? observedText(key, low) : `${low} to ${observedText(key, high) ?? ''}`;
  return `${span ?? ''}, measured ${measured} of ${points.length} times`;
}

/** So many of the latest observations, oldest first. */
export function latestObservations(observations: readonly Observation[], count: number): Observation[] {
  return inOrder(observations).slice(-count);
}
