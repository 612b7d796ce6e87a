import { wordWidth } from '../axis/place-labels';

/** A bar of the strip and the word that wants to stand on it. */
export interface LabelledBar {
  /** Days since 1970-01-01; the bar runs over the whole day. */
  readonly day: number;
  /** Bars of the same kind may stand under each other's words when they are lower. */
  readonly kind: string;
  readonly height: number;
  /** Empty for a bar without a word. */
  readonly text: string;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Room between two words, pixels. */
const BETWEEN = 6;
const meets = (one: Extent, other: Extent, room = 0): boolean =>
  one.from < other.to + room && other.from < one.to + room;

function wordExtent({ day, text }: LabelledBar, pixelsPerDay: number): Extent {
  const [middle, half] = [(day + 0.5) * pixelsPerDay, wordWidth(text) / 2];
  return { from: middle - half, to: middle + half };
}

/** Whether a word over `bar` would be read as that of `other`: another kind of bar under it, or a taller one. */
function wouldMislead(bar: LabelledBar, other: LabelledBar, pixelsPerDay: number): boolean {
  if (other === bar || (other.kind === bar.kind && other.height <= bar.height)) return false;
  const under = { from: other.day * pixelsPerDay, to: (other.day + 1) * pixelsPerDay };
  return meets(wordExtent(bar, pixelsPerDay), under);
}

/**
 * Which words are shown, each centred on its own bar: none may reach over a bar that it could be taken for, nor run into
 * another word. The tallest bars come first, of equal ones the latest. In the order of `bars`.
 */
export function shownOnBars(bars: readonly LabelledBar[], pixelsPerDay: number): boolean[] {
  const placed: Extent[] = [];
  const shown = new Set<LabelledBar>();
  const inTurn = bars
    .filter(({ text }) => text !== '')
    .sort((one, other) => (one.height === other.height ? other.day - one.day : other.height - one.height));
  for (const bar of inTurn) {
    const extent = wordExtent(bar, pixelsPerDay);
    if (placed.some((word) => meets(extent, word, BETWEEN))) continue;
    if (bars.some((other) => wouldMislead(bar, other, pixelsPerDay))) continue;
    placed.push(extent);
    shown.add(bar);
  }
  return bars.map((bar) => shown.has(bar));
}
