import {
  inSpan,
  type Span,
  abstinenceOf,
  returnsToUse,
  useCounts,
  type ReturnToUse,
  type Run,
  type UseCounts,
  amountTotals,
  totalsWords,
  type DayOfUse,
} from '@cairn/tracking-domain';
import { epochDay, counted } from '@cairn/shared-util';
import { comparisonOf, recentWords, type Comparison } from '../days/comparison';
import { countedSpan, type DayRange } from '../days/range';
import { phaseSpans } from '../phases/phase-on';
import { certaintyOfUse, type UseChange } from '../statistics/certainty';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';
import { substanceName } from '../words/names';
import { sentenceOf, type Sentence, type SentencePart } from '../words/sentence';
import { useDaysOf } from './use-days-of';

export interface UseComparison extends UseChange {
  readonly windows: Comparison;
}

/** Days of use in the 14 whole days ending on `lastDay` (a day number) against the reference window. */
export function useChange(timeline: Timeline, days: readonly DayOfUse[], lastDay: number): UseComparison {
  const windows = comparisonOf(timeline, lastDay);
  const reference = useCounts(days, windows.reference ?? { first: 0, last: -1 });
  return { windows, ...certaintyOfUse(useCounts(days, windows.recent), reference) };
}

/** The days that are counted, and the day number of today. */
interface Counted {
  readonly span: Span;
  readonly today: number;
}

function lastUseWords(days: readonly DayOfUse[], span: Span, today: number): string {
  const last = days.findLast(({ day, state }) => state === 'used' && inSpan(day, span));
  if (last === undefined) return '';
  const back = returnsToUse(days).findLast(({ day }) => inSpan(day, span) && day <= last.day);
  const when = dayWords(last.day, today);
  return `; last on ${when}${back === undefined ? '' : returnWords(back, back.day === last.day ? '' : ` on ${dayWords(back.day, today)}`)}`;
}

function returnWords({ after }: ReturnToUse, when: string): string {
  return `, a return to use${when} after ${counted(after, 'day')} without`;
}

function amountPart(used: readonly DayOfUse[]): string {
  const totals = amountTotals(used);
  if (totals.length === 0) return '';
  const known = totals.reduce((sum, { days }) => sum + days, 0);
  return `, ${totalsWords(totals)} ${known === used.length ? 'in all' : `on the ${known} with an amount`}`;
}

function levelText(days: readonly DayOfUse[], counts: UseCounts, { span, today }: Counted): string {
  if (counts.of === 0) return 'No whole day to count yet.';
  if (counts.known === 0) return `Use not known on any of ${counted(counts.of, 'day')}.`;
  const used = days.filter(({ day, state }) => state === 'used' && inSpan(day, span));
  return `Used on ${counts.used} of ${counted(counts.known, 'known day')}${amountPart(used)}${lastUseWords(days, span, today)}.`;
}

function shareWords({ used, known }: { readonly used: number; readonly known: number }): string {
  return `${used} of ${known}`;
}

function changeParts(change: UseComparison, period: string): SentencePart[] {
  const { recent, reference, certainty, windows } = change;
  if (windows.reference === null || recent.used + reference.used === 0) return [];
  const { name } = windows.reference;
  if (certainty === 'too few data') {
    return [{ text: ` Change since ${name}: ` }, { text: certainty, strong: true }, { text: '.' }];
  }
  const head = ` In ${period} ${shareWords(recent)}, against ${shareWords(reference)} in ${name}: `;
  const falls = recent.used * reference.known < reference.used * recent.known;
  const words = certainty === 'could be chance' ? certainty : `${certainty} ${falls ? 'fall' : 'rise'}`;
  return [{ text: head }, { text: words, strong: true }, { text: '.' }];
}

/** Days of a run spent in residential rehab, where no use is what the setting makes likely. */
function controlledDays({ first, last }: Run, timeline: Timeline): number {
  if (first === null || last === null) return 0;
  return phaseSpans(timeline.episode, last)
    .filter(({ kind }) => kind === 'residential_rehab')
    .reduce((sum, phase) => sum + Math.max(0, phase.last - Math.max(phase.first, first) + 1), 0);
}

function runText(run: Run, timeline: Timeline): string {
  if (run.days === 0) return '';
  const controlled = controlledDays(run, timeline);
  const where = controlled === run.days ? 'in a controlled environment' : `${controlled} in a controlled environment`;
  return ` Longest run without use ${counted(run.days, 'day')}${controlled === 0 ? '' : `, ${where}`}.`;
}

/** Medical use is told, so that a day with a dose is not taken for a silent one, and never counted. */
function prescribedText(days: readonly DayOfUse[], span: Span): string {
  const doses = days.filter(({ day, prescribed }) => prescribed !== null && inSpan(day, span));
  if (doses.length === 0) return '';
  const supervised = doses.filter(({ prescribed }) => prescribed?.supervised).length;
  const how = supervised === doses.length ? 'supervised' : `supervised on ${supervised}`;
  return ` Prescribed on ${counted(doses.length, 'day')}, ${how}, not counted as use.`;
}

/** Whole days before admission that are told as those before treatment. */
export const BEFORE_ADMISSION_DAYS = 28;

function beforeText(days: readonly DayOfUse[], timeline: Timeline): string {
  const admittedOn = timeline.episode?.admittedOn ?? null;
  if (admittedOn === null) return '';
  const admission = epochDay(admittedOn);
  const { used, known } = useCounts(days, { first: admission - BEFORE_ADMISSION_DAYS, last: admission - 1 });
  return known === 0 ? '' : ` Before treatment ${used} of ${known}.`;
}

/**
 * Use of one substance in words: level over the range (today left out), last use, change of the last fortnight against the
 * reference window with its certainty, longest recorded run without use (a day not known ends it; days in residential
 * rehab are said to be in a controlled environment), the 28 days before admission, and how many days are not known.
 * Amounts are added per unit only. Prescribed use is never counted. The denominator is the known days of the range.
 */
export function describeUse(timeline: Timeline, substanceKey: string, range: DayRange, substanceText = ''): Sentence {
  const span = countedSpan(range, timeline.today);
  const days = useDaysOf(timeline, substanceKey, substanceText);
  const counts = useCounts(days, span);
  const { longest } = abstinenceOf(days.filter(({ day }) => inSpan(day, span)));
  const missing = counts.notKnown === 0 || counts.known === 0 ? '' : ` ${counted(counts.notKnown, 'day')} not known.`;
  const parts = [
    { text: levelText(days, counts, { span, today: epochDay(timeline.today) }) },
    ...changeParts(useChange(timeline, days, span.last), recentWords(span.last, timeline.today)),
    { text: runText(longest.strict, timeline) },
    { text: prescribedText(days, span) },
    { text: beforeText(days, timeline) },
    { text: missing },
  ];
  const denominator = { known: counts.known, of: counts.of, unit: 'days' };
  return sentenceOf(`Use, ${substanceName(substanceKey, substanceText)}`, parts, denominator);
}
