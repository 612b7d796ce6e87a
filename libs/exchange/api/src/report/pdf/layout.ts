/** Which parts stand on which page, each page a list of places in the order of the parts. */
export interface Layout<D> {
  readonly density: D;
  readonly pages: readonly (readonly number[])[];
}

interface Room {
  /** Points on the first page, and on each page after it, whose head says what goes on. */
  readonly first: number;
  readonly next: number;
}

/** Fills page after page; no part is cut. A part higher than a page has one to itself. */
function pagesFor(heights: readonly number[], room: Room): number[][] {
  const pages: number[][] = [[]];
  let left = room.first;
  heights.forEach((height, index) => {
    const isFull = height > left && (pages.at(-1)?.length ?? 0) > 0;
    if (isFull) {
      pages.push([]);
      left = room.next;
    }
    pages.at(-1)?.push(index);
    left -= height;
  });
  return pages;
}

/**
 * The widest density in which all parts stand on one page; where there is none, the widest one, on as many pages as it
 * takes. `measure` answers the height of each part.
 */
export function layOut<D>(
  densities: readonly [D, ...D[]],
  measure: (density: D) => readonly number[],
  room: Room,
): Layout<D> {
  for (const density of densities) {
    const pages = pagesFor(measure(density), room);
    if (pages.length === 1) return { density, pages };
  }
  const [density] = densities;
  return { density, pages: pagesFor(measure(density), room) };
}
