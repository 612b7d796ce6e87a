import { dayWords, type Reading } from '@cairn/insight-domain';
import {
  amountWords,
  middleOf,
  quantityOf,
  type Unit,
  inSpan,
  stateWords,
  type DayOfUse,
  type Span,
} from '@cairn/tracking-domain';
import { shownOnBars } from './bar-labels';

/**
 * `none` a low open box · `used` a bar from the floor · `not_known` hatched and taller than none · `partial` half hatched ·
 * `prescribed` a hollow bar with the word. Prescribed use never takes the colour of use.
 */
export type UseGlyph = 'none' | 'used' | 'not_known' | 'partial' | 'prescribed';

/** One day of the strip. `from` and `to` are days since 1970-01-01; `height` is a share of the lane, from its floor. */
export interface UseMark extends Reading {
  readonly glyph: UseGlyph;
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** "1 g", "0.5 to 1 g", "prescribed", or "". */
  readonly label: string;
  /** There is room for the label in this row of labels. */
  readonly labelShown: boolean;
  readonly late: boolean;
}

export interface UseStrip {
  readonly span: Span;
  readonly marks: readonly UseMark[];
}

const HEIGHTS: Readonly<Record<Exclude<UseGlyph, 'used'>, number>> = {
  none: 0.18,
  partial: 0.36,
  not_known: 0.36,
  prescribed: 0.6,
};
const LEAST_USED = 0.5;

function glyphOf({ state, prescribed }: DayOfUse): UseGlyph {
  if (state === 'used' || state === 'none' || state === 'partial') return state;
  return prescribed === null ? 'not_known' : 'prescribed';
}

/** Tallest bar of each unit: amounts are compared within a unit only. */
function greatestByUnit(days: readonly DayOfUse[]): ReadonlyMap<Unit, number> {
  const greatest = new Map<Unit, number>();
  for (const quantity of days.flatMap((day) => quantityOf(day) ?? [])) {
    greatest.set(quantity.unit, Math.max(middleOf(quantity), greatest.get(quantity.unit) ?? 0));
  }
  return greatest;
}

function heightOf(day: DayOfUse, glyph: UseGlyph, greatest: ReadonlyMap<Unit, number>): number {
  if (glyph !== 'used') return HEIGHTS[glyph];
  const quantity = quantityOf(day);
  if (quantity === null) return LEAST_USED;
  const middle = middleOf(quantity);
  return LEAST_USED + ((1 - LEAST_USED) * middle) / (greatest.get(quantity.unit) ?? middle);
}

function labelOf(day: DayOfUse, glyph: UseGlyph): string {
  if (glyph === 'prescribed') return 'prescribed';
  return glyph === 'used' ? (amountWords(day) ?? '') : '';
}

/**
 * The strip of days of use. Every whole day of the span has a mark, so that silence is seen; today has one only where it
 * has an entry, as it is not over. A bar is as tall as its amount among those of its unit, a range as its middle. `today` is a day number; `pixelsPerDay` decides which labels have room.
 */
export function useStrip(days: readonly DayOfUse[], span: Span, today: number, pixelsPerDay = 6): UseStrip {
  const entered = ({ state, source }: DayOfUse): boolean => state !== 'not_asked' || source !== null;
  const shown = days.filter((day) => inSpan(day.day, span) && (day.day < today || (day.day === today && entered(day))));
  const greatest = greatestByUnit(shown);
  const bars = shown.map((day) => {
    const kind = glyphOf(day);
    return { day: day.day, kind, height: heightOf(day, kind, greatest), text: labelOf(day, kind) };
  });
  const tall = bars.filter(({ kind }) => kind === 'used' || kind === 'prescribed');
  const named = new Map(shownOnBars(tall, pixelsPerDay).map((isShown, index) => [tall[index]?.day, isShown]));
  const marks = shown.map((day, index) => {
    const glyph = glyphOf(day);
    return {
      day: day.day,
      from: day.day,
      to: day.day + 1,
      glyph,
      height: bars[index]?.height ?? 0,
      label: bars[index]?.text ?? '',
      labelShown: named.get(day.day) ?? false,
      late: day.late,
      text: `${dayWords(day.day, today, 'weekday')}, ${stateWords(day)}`,
    };
  });
  return { span, marks };
}
