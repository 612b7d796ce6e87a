import { plainNumber } from '@cairn/shared-util';
import { dayWords } from '@cairn/insight-domain';
import type { CravingSeries } from './craving-series';

/** A word to the right of the plot, at a place on the 0–10 scale. */
export interface ScaleWord {
  readonly name: 'last' | 'limit' | 'greatest' | 'least';
  readonly at: number;
  readonly text: string;
  readonly strong: boolean;
}

/** Words nearer than this on the scale would run into each other on a lane, which is so many pixels high. */
const ROOM = 1.4;
const LANE_HEIGHT = 118;

function lastWord({ ratings, today }: CravingSeries): ScaleWord[] {
  const last = ratings.at(-1);
  if (last === undefined) return [];
  const when = last.day === today ? 'today' : `on ${dayWords(last.day, today, 'short')}`;
  return [{ name: 'last', at: last.intensity, text: `${last.intensity} ${when}`, strong: true }];
}

/** The words that have room in a drawing so high: the last value always, then the own limit, then the ends of the scale. */
export function scaleWords(series: CravingSeries, height = LANE_HEIGHT): ScaleWord[] {
  const room = (ROOM * LANE_HEIGHT) / Math.min(height, LANE_HEIGHT);
  const limit: ScaleWord[] =
    series.limit === null
      ? []
      : [{ name: 'limit', at: series.limit, text: `own limit ${plainNumber(series.limit, 1)}`, strong: false }];
  const wanted: ScaleWord[] = [
    ...lastWord(series),
    ...limit,
    { name: 'greatest', at: 10, text: 'unbearable', strong: false },
    { name: 'least', at: 0, text: 'none', strong: false },
  ];
  return wanted.reduce<ScaleWord[]>(
    (placed, word) => (placed.every(({ at }) => Math.abs(at - word.at) >= room) ? [...placed, word] : placed),
    [],
  );
}
