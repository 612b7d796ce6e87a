import { addDays, daysBetween, isDay } from '@cairn/shared-util';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})(?:[\s./-]+(\d{4}|\d{2}))?$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/** What someone typed as a day, day first: "6/8/26", "6 Aug", "06082026", "2026-08-06", "today", "yesterday". Else null. */
export function parseDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  if (isDay(typed)) return typed;
  if (typed === 'today') return today;
  return typed === 'yesterday' ? addDays(today, -1) : fromParts(typed, today);
}

function fromParts(typed: string, today: string): string | null {
  const [, date, month, year] = DAY_FIRST.exec(typed) ?? RUN_TOGETHER.exec(typed) ?? [];
  if (date === undefined || month === undefined) return null;
  const rest = `-${monthOf(month)}-${date.padStart(2, '0')}`;
  if (year === undefined) return nearest(rest, today);
  const day = `${fullYearOf(year, today)}${rest}`;
  return isDay(day) ? day : null;
}

/** Two digits; "00", which no calendar has, for a word that is no month. */
function monthOf(word: string): string {
  const month = /^\d+$/.test(word) ? word : String(MONTHS.indexOf(word.slice(0, 3)) + 1);
  return month.padStart(2, '0');
}

/** Two digits mean this century up to ten years from now, and the last one beyond: "62" is 1962, "30" is 2030. */
function fullYearOf(year: string, today: string): number {
  if (year.length === 4) return Number(year);
  const thisYear = Number(today.slice(0, 4));
  const near = Math.floor(thisYear / 100) * 100 + Number(year);
  return near > thisYear + 10 ? near - 100 : near;
}

/** Without a year the day nearest to today is meant. */
function nearest(monthAndDate: string, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear - 1, thisYear, thisYear + 1].map((year) => `${year}${monthAndDate}`).filter(isDay);
  const byDistance = days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return byDistance[0] ?? null;
}
