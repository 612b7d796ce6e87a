import { mondayOf, spanLength, type Span } from '@cairn/tracking-domain';
import { formatDay, fromEpochDay } from '@cairn/shared-util';

export interface WeekTick {
  /** Day number of the Monday. */
  readonly day: number;
  /** "14", or "7 Sep" on the first tick and on the first one of a month. */
  readonly label: string;
  /** The tick begins a month. */
  readonly month: boolean;
}

const monthOf = (day: number): string => fromEpochDay(day).slice(0, 7);

/** How many weeks lie between ticks, so that about a dozen labels fit. */
function weeksApart(weeks: number): number {
  if (weeks <= 14) return 1;
  return weeks <= 28 ? 2 : 4;
}

function mondaysOf(span: Span): number[] {
  const start = mondayOf(span.first + 6);
  const count = Math.max(0, Math.floor((span.last - start) / 7) + 1);
  return Array.from({ length: count }, (_, index) => start + index * 7);
}

/** Longer spans keep the first Monday of each month, then of each quarter, then of each year. */
function firstOfMonths(mondays: readonly number[], span: Span): number[] {
  const months = spanLength(span) / 30.4;
  const every = months <= 15 ? 1 : months <= 45 ? 3 : 12;
  return mondays.filter((day, index) => {
    const month = Number(fromEpochDay(day).slice(5, 7)) - 1;
    const first =
      index === 0 ? Number(fromEpochDay(day).slice(8)) <= 7 : monthOf(day) !== monthOf(mondays[index - 1] ?? day);
    return first && month % every === 0;
  });
}

/**
 * Ticks of a time axis: Mondays, every one up to 14 weeks, every second up to 28, then the first of a month, a quarter or a
 * year. The first label and the first of a month carry the month, the others the day only; long spans carry the year
 * where it changes.
 */
export function weekTicks(span: Span): WeekTick[] {
  const mondays = mondaysOf(span);
  const weeks = spanLength(span) / 7;
  const apart = weeksApart(weeks);
  const days = apart < 4 ? mondays.filter((_, index) => index % apart === 0) : firstOfMonths(mondays, span);
  return days.map((day, index) => {
    const before = days[index - 1];
    const month = before === undefined || monthOf(before) !== monthOf(day);
    return { day, month, label: labelOf(day, before, apart === 4) };
  });
}

function labelOf(day: number, before: number | undefined, long: boolean): string {
  const words = formatDay(fromEpochDay(day), 'short');
  if (long) {
    const newYear = before === undefined || fromEpochDay(before).slice(0, 4) !== fromEpochDay(day).slice(0, 4);
    return newYear ? `${words} ${fromEpochDay(day).slice(0, 4)}` : words;
  }
  const newMonth = before === undefined || monthOf(before) !== monthOf(day);
  return newMonth ? words : String(Number(fromEpochDay(day).slice(8)));
}
