import { answerWords, instrumentOf, valuesOf, variantOf, type Assessment, type Item } from '@cairn/assessment-domain';
import { epochDay } from '@cairn/shared-util';
import { dayWords } from '../words/day-words';
import type { ScoreSeries } from './score-series';

/** An answer in the grid: `share` is how far up the answers it stands, 0 to 1; null where there was none. */
export interface ItemCell {
  readonly value: number | null;
  readonly words: string;
  readonly share: number | null;
}

export interface ItemRow {
  readonly text: string;
  /** The question whose answer above 0 is looked at by itself. */
  readonly isSafety: boolean;
  readonly cells: readonly ItemCell[];
}

/** Every answer of the last sheets, question by question. Sheets are columns, oldest first. */
export interface ItemGrid {
  readonly days: readonly string[];
  readonly rows: readonly ItemRow[];
}

/** So many sheets stand side by side. */
export const GRID_SHEETS = 8;

function cellOf(item: Item, { answers }: Assessment): ItemCell {
  const value = answers[item.key] ?? null;
  if (value === null) return { value, words: 'no answer', share: null };
  const values = valuesOf(item);
  const top = values.at(-1) ?? 0;
  return { value, words: answerWords(item, value), share: top === 0 ? 0 : value / top };
}

/** Null for a score that is entered, since its answers are not held. */
export function itemGrid(
  { measure, variant }: Pick<ScoreSeries, 'measure' | 'variant'>,
  results: readonly Assessment[],
  today: string,
): ItemGrid | null {
  const instrument = instrumentOf(measure);
  if (instrument === undefined || instrument.wording === 'score_only') return null;
  const sheets = results
    .filter((result) => result.instrument === measure && result.variant === variant)
    .sort((a, b) => a.takenAt.localeCompare(b.takenAt))
    .slice(-GRID_SHEETS);
  const { items } = variantOf(instrument, variant);
  return {
    days: sheets.map(({ localDay }) => dayWords(epochDay(localDay), epochDay(today), 'short')),
    rows: items.map((item, place) => ({
      text: `${place + 1}. ${item.text}`,
      isSafety: instrument.wording === 'full' && (instrument.missing?.never.includes(item.key) ?? false),
      cells: sheets.map((sheet) => cellOf(item, sheet)),
    })),
  };
}
