import { addDays, daysBetween, isDay } from '@cairn/shared-util';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})(?:[\s./-]+(\d{4}|\d{2}))?$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/** What someone typed as a day, day first: "6/8/26", "6 Aug", "06082026", "2026-08-06", "today", "yesterday". Else null. */
export function parseDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  if (isDay(typed)) return typed;
  if (typed === 'today') return today;
  if (typed === 'yesterday') return addDays(today, -1);
  const [, date, month, year] = DAY_FIRST.exec(typed) ?? RUN_TOGETHER.exec(typed) ?? [];
  const monthNumber = month === undefined ? null : monthOf(month);
  if (date === undefined || monthNumber === null) return null;
  const inYear = (fullYear: number): string =>
    `${String(fullYear).padStart(4, '0')}-${String(monthNumber).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const day = year === undefined ? nearest(inYear, today) : inYear(fullYearOf(year, today));
  return day !== null && isDay(day) ? day : null;
}

function monthOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const index = MONTHS.indexOf(word.slice(0, 3));
  return index < 0 ? null : index + 1;
}

/** Two digits mean this century up to ten years from now, and the last one beyond: "62" is 1962, "30" is 2030. */
function fullYearOf(year: string, today: string): number {
  if (year.length === 4) return Number(year);
  const thisYear = Number(today.slice(0, 4));
  const near = Math.floor(thisYear / 100) * 100 + Number(year);
  return near > thisYear + 10 ? near - 100 : near;
}

/** Without a year the day nearest to today is meant. */
function nearest(inYear: (year: number) => string, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear - 1, thisYear, thisYear + 1].map(inYear).filter(isDay);
  const byDistance = days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return byDistance[0] ?? null;
}
