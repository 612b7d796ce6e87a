export const PHONE = '(max-width: 719px)';

const GAP = 20;
const WORDS = { least: 232, share: 0.29, most: 380 };
const PLOT = { least: 320, most: 1240 };

/** The words take a good quarter and the plot the rest; on a phone the plot stands under them and takes the whole width. */
export function plotWidthIn(lanes: HTMLElement): number {
  const width = lanes.clientWidth;
  if (globalThis.matchMedia?.(PHONE).matches) return width;
  const words = Math.min(WORDS.most, Math.max(WORDS.least, Math.round(width * WORDS.share)));
  return Math.min(PLOT.most, Math.max(PLOT.least, width - words - GAP));
}
