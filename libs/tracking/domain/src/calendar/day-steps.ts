import { addDays, epochDay, fromEpochDay } from '@cairn/shared-util';
import { mondayOf, type Span } from '../days/span';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The same date a month away, or the last day of a shorter month. */
export function monthAway(day: number, months: 1 | -1): number {
  const date = fromEpochDay(day);
  const first = `${date.slice(0, 7)}-01`;
  const target = `${addDays(first, months > 0 ? 31 : -1).slice(0, 7)}-01`;
  const nextFirst = `${addDays(target, 31).slice(0, 7)}-01`;
  return Math.min(epochDay(target) + Number(date.slice(8)) - 1, epochDay(nextFirst) - 1);
}

/** The day that a key goes to from a day (day numbers), kept within the span; null for a key that goes nowhere. */
export function dayFrom(key: string, day: number, { first, last }: Span): number | null {
  const step = STEPS[key];
  const monday = mondayOf(day);
  const wanted =
    step === undefined
      ? { Home: monday, End: monday + 6, PageUp: monthAway(day, -1), PageDown: monthAway(day, 1) }[key]
      : day + step;
  return wanted === undefined ? null : Math.min(Math.max(wanted, first), last);
}
