import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);

export type Weight = 'text' | 'label' | 'title';
type Cut = (typeof CUTS)[number]['cut'];

const WEIGHTS: Readonly<Record<Weight, number>> = { text: 400, label: 500, title: 600 };

/** The cuts of the typeface and the letters that each holds; the first that holds a letter draws it. */
const CUTS = [
  {
    cut: 'latin',
    holds: /[\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212]/,
  },
  { cut: 'latin-ext', holds: /[\u0100-\u02ff\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/ },
  { cut: 'vietnamese', holds: /[\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]/ },
  { cut: 'greek', holds: /[\u0370-\u03ff]/ },
  { cut: 'cyrillic', holds: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/ },
  { cut: 'cyrillic-ext', holds: /[\u0460-\u052f]/ },
] as const;

/** What is printed for a letter that no cut holds. */
const NO_LETTER = '?';

const fontFile = (cut: Cut, weight: Weight): string =>
  require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${cut}-${WEIGHTS[weight]}-normal.woff`);

/** A font of the document: its weight and its cut. */
export const fontName = (weight: Weight, cut: Cut = 'latin'): string => `${weight}-${cut}`;

/** Every font that the document may embed, by its name in the document. */
export function documentFonts(): [name: string, file: string][] {
  return (Object.keys(WEIGHTS) as Weight[]).flatMap((weight) =>
    CUTS.map(({ cut }): [string, string] => [fontName(weight, cut), fontFile(cut, weight)]),
  );
}

/** Gives the charts the typeface of the document; system fonts are not relied on. */
export function registerChartFonts(family: string): void {
  for (const weight of Object.keys(WEIGHTS) as Weight[]) {
    GlobalFonts.registerFromPath(fontFile('latin', weight), family);
    GlobalFonts.registerFromPath(fontFile('latin-ext', weight), family);
  }
}

const cutOf = (letter: string): Cut | undefined => CUTS.find(({ holds }) => holds.test(letter))?.cut;

/** Whether the typeface has a letter for every sign of a text. */
export function canBePrinted(text: string): boolean {
  return [...text.normalize('NFC')].every((letter) => cutOf(letter) !== undefined);
}

/** A text cut where the font changes, so that every letter is drawn; "?" for a letter that no cut holds. */
export function fontRuns(text: string): { text: string; cut: Cut }[] {
  const runs: { text: string; cut: Cut }[] = [];
  for (const letter of text.normalize('NFC')) {
    const cut = cutOf(letter);
    const [drawn, font] = cut === undefined ? [NO_LETTER, 'latin' as const] : [letter, cut];
    const last = runs.at(-1);
    if (last?.cut === font) last.text += drawn;
    else runs.push({ text: drawn, cut: font });
  }
  return runs;
}
