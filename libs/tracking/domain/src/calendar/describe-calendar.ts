import { counted } from '@cairn/shared-util';
import { abstinenceOf, sinceLastUse, useCounts } from '../use-days/abstinence';
import { amountTotals, totalsWords } from '../use-days/amount-totals';
import type { DayOfUse } from '../use-days/day-of-use';
import { daysIn28, daysWithin, OUTCOME_DAYS } from './days-in-28';

/** What the calendar says of a person: the part that is set bold, and what follows it. */
export interface CalendarSentence {
  readonly lead: string;
  readonly rest: string;
}

interface Described {
  /** "Ketamine", "Any substance". */
  readonly name: string;
  /** Every day that was read, oldest first; it should reach 28 days before admission. */
  readonly days: readonly DayOfUse[];
  /** Day numbers. */
  readonly today: number;
  readonly admission: number | null;
  /** Several substances read as one have no amounts, and no share of the known days. */
  readonly hasAmounts: boolean;
}

const notKnownWords = (notKnown: number): string => (notKnown === 0 ? '' : ` (${notKnown} not known)`);

function amountPart(days: readonly DayOfUse[]): string {
  const used = days.filter(({ state }) => state === 'used');
  const totals = amountTotals(used);
  if (totals.length === 0) return '';
  const known = totals.reduce((sum, total) => sum + total.days, 0);
  return `, ${totalsWords(totals)} ${known === used.length ? 'in all' : 'where the amount is known'}`;
}

function runPart({ days, today, admission }: Described): string {
  const first = admission ?? today - OUTCOME_DAYS;
  const { longest } = abstinenceOf(daysWithin(days, { first, last: today - 1 }));
  if (longest.strict.days === 0) return '';
  const since = admission === null ? 'in these days' : 'since admission';
  return ` Longest run without use ${since}: ${counted(longest.strict.days, 'day')}.`;
}

function sincePart({ days, today }: Described): string {
  const since = sinceLastUse(days, today);
  if (since === null) return '';
  const between = since.notKnown === 0 ? '' : `, ${since.notKnown} of the days between not known`;
  if (since.days === 0) return ' Last use today.';
  return ` Last use ${since.days === 1 ? 'yesterday' : `${since.days} days ago`}${between}.`;
}

function beforePart({ days, admission }: Described): string {
  if (admission === null) return '';
  const before = useCounts(days, { first: admission - OUTCOME_DAYS, last: admission - 1 });
  return before.known === 0 ? '' : ` Before treatment: ${before.used} of ${counted(before.known, 'known day')}.`;
}

function describeAny({ name, days, today }: Described): CalendarSentence {
  const { span, total } = daysIn28(days, today);
  const partial = daysWithin(days, span).filter(({ state }) => state === 'partial').length;
  const some = partial === 0 ? '' : ` None of some and the others not known on ${partial}.`;
  const rest = `; none confirmed of each on ${total.none}.${some} Not known on ${total.notKnown - partial}.`;
  return { lead: `${name}: used on ${total.used} of the last ${total.of} days`, rest };
}

/**
 * Use over the 28 days that end yesterday, in words: days of use of the known days, how many are not known, the amounts
 * per unit, the last use, the longest run without use since admission (a day not known ends it), and the 28 days before
 * admission. Of several substances read as one the days of use are told of all days, as in `describeAnyUse`.
 */
export function describeCalendar(described: Described): CalendarSentence {
  if (!described.hasAmounts) return describeAny(described);
  const { name, days, today } = described;
  const { span, total } = daysIn28(days, today);
  const tail = sincePart(described) + runPart(described) + beforePart(described);
  if (total.known === 0) return { lead: `${name}: not known on any of the last 28 days.`, rest: tail };
  const lead = `${name}: used on ${total.used} of ${counted(total.known, 'known day')}`;
  return { lead, rest: ` in the last 28${notKnownWords(total.notKnown)}${amountPart(daysWithin(days, span))}.${tail}` };
}
