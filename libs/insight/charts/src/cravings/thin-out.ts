/** Above so many ratings a plot shows fewer. */
export const THIN_ABOVE = 2000;
const STRETCHES = 500;

interface Dated {
  readonly day: number;
  readonly intensity: number;
}

/** The least and the greatest of a stretch, in order of time; one when they are the same. */
function ends<T extends Dated>(stretch: readonly T[]): T[] {
  const sorted = stretch.toSorted((a, b) => a.intensity - b.intensity);
  const picked = new Set([sorted[0], sorted.at(-1)].filter((item) => item !== undefined));
  return stretch.filter((item) => picked.has(item));
}

/**
 * Up to 2,000 ratings all stay. Of more, the least and the greatest of each of 500 equal stretches of time are kept, and
 * those `kept` names: no extreme is lost, and no value is made up.
 */
export function thinOut<T extends Dated>(ratings: readonly T[], kept: (rating: T) => boolean): readonly T[] {
  const [first, last] = [ratings[0], ratings.at(-1)];
  if (ratings.length <= THIN_ABOVE || first === undefined || last === undefined) return ratings;
  const width = (last.day - first.day + 1) / STRETCHES;
  const stretches = Map.groupBy(ratings, ({ day }) => Math.floor((day - first.day) / width));
  const picked = new Set([...stretches.values()].flatMap(ends));
  return ratings.filter((rating) => picked.has(rating) || kept(rating));
}
