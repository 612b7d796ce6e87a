import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const fontFile = (cut: string): string =>
  require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${cut}-normal.woff`);

export type Weight = 'text' | 'label' | 'title';

const WEIGHTS: Readonly<Record<Weight, number>> = { text: 400, label: 500, title: 600 };

/** A font of the document: its weight, and whether it holds the letters beyond Latin-1. */
export const fontName = (weight: Weight, beyondLatin: boolean): string => `${weight}${beyondLatin ? '-ext' : ''}`;

/** Every cut that the document embeds, by its name in the document. */
export function documentFonts(): [name: string, file: string][] {
  return (Object.keys(WEIGHTS) as Weight[]).flatMap((weight): [string, string][] => [
    [fontName(weight, false), fontFile(`latin-${WEIGHTS[weight]}`)],
    [fontName(weight, true), fontFile(`latin-ext-${WEIGHTS[weight]}`)],
  ]);
}

/** Gives the charts the typeface of the document; system fonts are not relied on. */
export function registerChartFonts(family: string): void {
  for (const weight of Object.values(WEIGHTS)) {
    GlobalFonts.registerFromPath(fontFile(`latin-${weight}`), family);
    GlobalFonts.registerFromPath(fontFile(`latin-ext-${weight}`), family);
  }
}

/** Letters that the Latin cut lacks and the extended cut holds: Latin Extended A and B and their additions. */
const BEYOND = /[\u0100-\u024f\u1e00-\u1eff]/;

/** A text cut where the font changes, so that every letter is drawn. */
export function fontRuns(text: string): { text: string; beyondLatin: boolean }[] {
  const runs: { text: string; beyondLatin: boolean }[] = [];
  for (const letter of text) {
    const beyondLatin = BEYOND.test(letter);
    const last = runs.at(-1);
    if (last?.beyondLatin === beyondLatin) last.text += letter;
    else runs.push({ text: letter, beyondLatin });
  }
  return runs;
}
