import { spanLength, type Span } from '@cairn/tracking-domain';

/** How days lie on the plots of the page: all lanes and the ruler share one. Pixels from the left edge of the plot. */
export interface PlotScale {
  readonly span: Span;
  /** Whole width of a plot, its axis and the words at its right included. */
  readonly width: number;
  /** Where the first day begins. */
  readonly left: number;
  /** Where the last day ends. */
  readonly right: number;
  readonly perDay: number;
  readonly isNarrow: boolean;
}

const WIDE = { axis: 30, words: 108 };
const NARROW = { axis: 26, words: 96 };
/** Under this width a plot stands on a phone. */
const NARROW_BELOW = 520;

/** Pixels in proportion to days. */
export function plotScale(span: Span, width: number): PlotScale {
  const isNarrow = width < NARROW_BELOW;
  const { axis, words } = isNarrow ? NARROW : WIDE;
  const right = Math.max(axis + 1, width - words);
  return { span, width, left: axis, right, perDay: (right - axis) / Math.max(1, spanLength(span)), isNarrow };
}

/** Where a day begins; a moment inside it, with a fraction. */
export function startOf({ left, span, perDay }: PlotScale, day: number): number {
  return left + (day - span.first) * perDay;
}

/** The middle of a day: where its mark stands. */
export function middleOf(scale: PlotScale, day: number): number {
  return startOf(scale, day) + scale.perDay / 2;
}

/** The day under a place; the nearest end for places beside the days. */
export function dayAt({ left, span, perDay }: PlotScale, x: number): number {
  return Math.min(span.last, Math.max(span.first, span.first + Math.floor((x - left) / perDay)));
}
