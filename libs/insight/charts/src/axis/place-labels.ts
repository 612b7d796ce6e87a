/** A word that wants to stand at a moment of the time axis. */
export interface Wish {
  /** Days since 1970-01-01, with a fraction; the word’s middle or start, as the caller draws it. */
  readonly at: number;
  readonly text: string;
}

/** Average width of a character of 12 px Plex Sans, and the room between two words. */
const CHARACTER = 6.4;
const BETWEEN = 6;

/** About how many pixels a word of 12 px is wide. */
export function wordWidth(text: string): number {
  return text.length * CHARACTER;
}

/**
 * Rows for words that start at their moment, so that none runs into another: each takes the lowest row with room, 0 being
 * nearest to the plot. Wishes in order of time; the answer is in the same order.
 */
export function rowsFor(wishes: readonly Wish[], pixelsPerDay: number): number[] {
  const ends: number[] = [];
  return wishes.map(({ at, text }) => {
    const start = at * pixelsPerDay;
    const free = ends.findIndex((end) => end + BETWEEN <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = start + wordWidth(text);
    return row;
  });
}
