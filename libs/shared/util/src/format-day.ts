import { isDay, isoWeekday } from './day';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * `long` 6 August 2026 · `medium` 6 August · `short` 6 Aug · `month` August 2026 ·
 * `weekday` Thursday 6 August · `weekday-long` Thursday 6 August 2026 · `weekday-short` Thu 6 August
 */
export type DayStyle = 'long' | 'medium' | 'short' | 'month' | 'weekday' | 'weekday-long' | 'weekday-short';

interface DayWords {
  readonly date: number;
  readonly month: string;
  readonly year: string;
  readonly weekday: string;
}

function wordsOf(day: string): DayWords {
  if (!isDay(day)) throw new RangeError(`Not a day of the form YYYY-MM-DD: ${day}`);
  return {
    date: Number(day.slice(8)),
    month: MONTHS[Number(day.slice(5, 7)) - 1] ?? '',
    year: String(Number(day.slice(0, 4))),
    weekday: WEEKDAYS[isoWeekday(day) - 1] ?? '',
  };
}

const STYLES: Readonly<Record<DayStyle, (day: DayWords) => string>> = {
  long: ({ date, month, year }) => `${date} ${month} ${year}`,
  medium: ({ date, month }) => `${date} ${month}`,
  short: ({ date, month }) => `${date} ${month.slice(0, 3)}`,
  month: ({ month, year }) => `${month} ${year}`,
  weekday: ({ date, month, weekday }) => `${weekday} ${date} ${month}`,
  'weekday-long': ({ date, month, year, weekday }) => `${weekday} ${date} ${month} ${year}`,
  'weekday-short': ({ date, month, weekday }) => `${weekday.slice(0, 3)} ${date} ${month}`,
};

/** A day (YYYY-MM-DD) in words. British English by table, so that browser and server never differ by their ICU. */
export function formatDay(day: string, style: DayStyle = 'long'): string {
  return STYLES[style](wordsOf(day));
}

function firstOfRange(first: DayWords, last: DayWords, month: (words: DayWords) => string): string {
  if (first.year !== last.year) return `${first.date} ${month(first)} ${first.year}`;
  return first.month === last.month ? String(first.date) : `${first.date} ${month(first)}`;
}

/**
 * A range with "to", month and year said once: "27 October to 23 November 2026", "1 to 5 August 2026".
 * `short` cuts the months and leaves the year out where both ends share it: "27 Oct to 23 Nov". One day is said once.
 */
export function formatDayRange(firstDay: string, lastDay: string, style: 'long' | 'short' = 'long'): string {
  const [first, last] = [wordsOf(firstDay), wordsOf(lastDay)];
  const month = (words: DayWords): string => (style === 'short' ? words.month.slice(0, 3) : words.month);
  const year = style === 'short' && first.year === last.year ? '' : ` ${last.year}`;
  const end = `${last.date} ${month(last)}${year}`;
  return firstDay === lastDay ? end : `${firstOfRange(first, last, month)} to ${end}`;
}
