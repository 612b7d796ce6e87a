import { isDay } from '@cairn/shared-util';
import { isNhsNumber, tidyNhsNumber } from './nhs-number';
import { localKey, searchKey } from './search-key';

/** The first and last day, both included, that somebody can have meant with a date of birth. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** A family name's and a first name's beginning, as search keys. Either may be empty, never both. */
export interface NamePrefixes {
  readonly family: string;
  readonly given: string;
}

/** Everything that a search text can mean at once. */
export interface FindTerms {
  readonly names: readonly NamePrefixes[];
  readonly born: DayRange | null;
  readonly nhsNumber: string | null;
  /** As {@link localKey} has it; empty where nothing was typed. */
  readonly localNumber: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const padded = (number: number): string => String(number).padStart(2, '0');

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function ofDay(year: string, month: string, date: string): DayRange | null {
  const day = `${year}-${padded(monthOf(month))}-${padded(Number(date))}`;
  return isDay(day) ? { first: day, last: day } : null;
}

function ofMonth(year: string, month: string): DayRange | null {
  const first = `${year}-${padded(monthOf(month))}-01`;
  return isDay(first) ? { first, last: `${first.slice(0, 8)}${lastDate(first)}` } : null;
}

interface WrittenForm {
  readonly form: RegExp;
  readonly days: (parts: readonly string[]) => DayRange | null;
}

const FORMS: readonly WrittenForm[] = [
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, days: ([year = '', month = '', date = '']) => ofDay(year, month, date) },
  {
    form: /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4})$/i,
    days: ([date = '', month = '', year = '']) => ofDay(year, month, date),
  },
  {
    form: /^(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4})$/i,
    days: ([month = '', year = '']) => ofMonth(year, month),
  },
  { form: /^((?:19|20)\d\d)$/, days: ([year = '']) => ({ first: `${year}-01-01`, last: `${year}-12-31` }) },
];

function lastDate(first: string): string {
  return ['31', '30', '29', '28'].find((date) => isDay(first.slice(0, 8) + date)) ?? '28';
}

/**
 * The days meant by a date of birth as people write it: 2002-05-03, 3/5/2002, 03.05.2002, 3 May 2002, 3rd May 2002,
 * May 2002, 5/2002, 2002. Day before month (British order). Years have four digits. Null for anything else.
 */
export function birthDaysMeant(text: string): DayRange | null {
  const plain = text
    .trim()
    .replace(/(\d)(st|nd|rd|th)\b/i, '$1')
    .replace(/,/g, '');
  const written = FORMS.find(({ form }) => form.test(plain));
  return written ? written.days((written.form.exec(plain) ?? []).slice(1)) : null;
}

/** Each way to read words as a family and a first name, in either order; a single word may be either. */
export function namePrefixes(text: string): NamePrefixes[] {
  const words = searchKey(text).split(' ').filter(Boolean);
  const whole = words.join(' ');
  if (whole === '') return [];
  const splits = words.slice(1).flatMap((_, index) => {
    const [one, other] = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return [
      { family: one, given: other },
      { family: other, given: one },
    ];
  });
  return [{ family: whole, given: '' }, { family: '', given: whole }, ...splits];
}

/** What a search text can mean. Digits alone are no name. */
export function findTerms(text: string): FindTerms {
  const typed = text.trim();
  const digits = tidyNhsNumber(typed);
  return {
    names: /\p{L}/u.test(typed) ? namePrefixes(typed) : [],
    born: birthDaysMeant(typed),
    nhsNumber: isNhsNumber(digits) ? digits : null,
    localNumber: localKey(typed),
  };
}
