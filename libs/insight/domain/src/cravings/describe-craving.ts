import { inSpan, spanLength, type Span } from '@cairn/tracking-domain';
import { epochDay, counted } from '@cairn/shared-util';
import { comparisonOf, recentWords, type Comparison } from '../days/comparison';
import { countedSpan, spanOf, type DayRange } from '../days/range';
import { certaintyOfLevels, KNOWN_DAYS_NEEDED, type Certainty, type LevelChange } from '../statistics/certainty';
import type { Timeline } from '../timeline';
import { useDaysOf } from '../use/use-days-of';
import { dayWords } from '../words/day-words';
import { levelWords } from '../words/level';
import { substanceName } from '../words/names';
import { sentenceOf, type Sentence, type SentencePart } from '../words/sentence';
import { cravingsOf, dailyMedians, type CravingRating, type DayMedian } from './cravings-of';
import { peaksOf, peaksWords, type Peak } from './peaks';

/** The level of the last fortnight against its reference window. */
export interface CravingChange extends LevelChange {
  readonly windows: Comparison;
}

const valuesIn = (days: readonly DayMedian[], span: Span | null): number[] =>
  span === null ? [] : days.filter(({ day }) => inSpan(day, span)).map(({ median }) => median);

/** Craving in the 14 whole days ending on `lastDay` (a day number) against the reference window, on daily medians. */
export function cravingChange(timeline: Timeline, substanceKey: string, lastDay: number): CravingChange {
  const days = dailyMedians(cravingsOf(timeline, substanceKey));
  const windows = comparisonOf(timeline, lastDay);
  return {
    windows,
    ...certaintyOfLevels(valuesIn(days, windows.recent), valuesIn(days, windows.reference)),
  };
}

function shortOfData({ windows, referenceKnown }: CravingChange): SentencePart[] {
  const short: SentencePart = { text: 'too few data', strong: true };
  const { reference } = windows;
  if (reference === null) return [{ text: ': ' }, short, { text: ' to compare with earlier days.' }];
  const known = referenceKnown < KNOWN_DAYS_NEEDED ? `, ${counted(referenceKnown, 'day')} known there` : '';
  return [
    { text: ': ' },
    short,
    { text: ` to compare with ${reference.name} (${KNOWN_DAYS_NEEDED} known days needed in each${known}).` },
  ];
}

function changeParts(change: CravingChange): SentencePart[] {
  const { recent, reference, certainty, windows } = change;
  if (certainty === 'too few data' || recent === null || reference === null) return shortOfData(change);
  return [
    { text: `, ${fromWords(recent, reference)} in ${windows.reference?.name ?? ''}: ` },
    { text: certaintyWords(certainty, recent, reference), strong: true },
    { text: '.' },
  ];
}

function fromWords(recent: number, reference: number): string {
  if (recent === reference) return 'as';
  return `${recent < reference ? 'down' : 'up'} from ${levelWords(reference)}`;
}

function certaintyWords(certainty: Certainty, recent: number, reference: number): string {
  return certainty === 'could be chance' ? certainty : `${certainty} ${recent < reference ? 'fall' : 'rise'}`;
}

/** A rating of today belongs to none of the whole days, so those are then said to end before it. */
function noLevelText({ windows }: CravingChange, period: string, isRatedToday: boolean): string {
  return `No craving rated in ${isRatedToday ? `the ${spanLength(windows.recent)} days before today` : period}.`;
}

function levelParts(change: CravingChange, period: string, isRatedToday: boolean): SentencePart[] {
  if (change.recent === null) return [{ text: noLevelText(change, period, isRatedToday) }];
  return [{ text: `Median ${levelWords(change.recent)} in ${period}` }, ...changeParts(change)];
}

function todayWords(ratings: readonly CravingRating[], { today }: Timeline, range: DayRange): string {
  const values = ratings.filter(({ day }) => day === epochDay(today)).map(({ intensity }) => intensity);
  const shown = range.to >= today && values.length > 0;
  return shown ? ` Today ${values.join(', ')}.` : '';
}

export interface ToldPeaks {
  readonly peaks: readonly Peak[];
  /** The days they were looked for in. */
  readonly span: Span;
}

/**
 * The peaks the sentence tells: those of the range, today included, after the reference window where that reaches into
 * the range, as its days are in the comparison already.
 */
export function toldPeaks(timeline: Timeline, substanceKey: string, range: DayRange): ToldPeaks {
  const { first, last } = spanOf(range);
  const { reference } = comparisonOf(timeline, countedSpan(range, timeline.today).last);
  const span = { first: reference === null ? first : Math.max(first, reference.last + 1), last };
  const days = dailyMedians(cravingsOf(timeline, substanceKey));
  return { peaks: peaksOf(days, useDaysOf(timeline, substanceKey), span), span };
}

/**
 * The days that peaks are told of, by their dates: they are more than the 14 whose median stands before them. A range to
 * yesterday, as a report has it, and one to today speak alike.
 */
function periodWords({ first, last }: Span, today: number): string {
  if (first === last) return '';
  if (last >= today - 1) return ` since ${dayWords(first, today)}`;
  return ` from ${dayWords(first, today)} to ${dayWords(last, today)}`;
}

function peakDetail(timeline: Timeline, substanceKey: string, range: DayRange): string {
  const { peaks, span } = toldPeaks(timeline, substanceKey, range);
  const today = epochDay(timeline.today);
  return peaks.length === 0 ? '' : ` ${peaksWords(peaks, { today, when: periodWords(span, today) })}`;
}

/**
 * Craving for one substance in words: level of the 14 whole days ending yesterday (or with the range), change against the
 * reference window, certainty, peaks, and how many of the 14 days are known. "Median 4 in the last 14 days, down from 8 in
 * detox: clear fall. Two peaks of 8 or more since 2 September, on …. 9 of 14 days known." The denominator is the rated days of the
 * range, today left out. Days that are not known are left out, never 0.
 */
export function describeCraving(timeline: Timeline, substanceKey: string, range: DayRange): Sentence {
  const span = countedSpan(range, timeline.today);
  const ratings = cravingsOf(timeline, substanceKey);
  const days = dailyMedians(ratings);
  const change = cravingChange(timeline, substanceKey, span.last);
  const known = days.filter(({ day }) => inSpan(day, span)).length;
  const told = todayWords(ratings, timeline, range);
  const parts = [
    ...levelParts(change, recentWords(span.last, timeline.today), told !== ''),
    { text: peakDetail(timeline, substanceKey, range) },
    { text: told },
    { text: ` ${change.recentKnown} of ${spanLength(change.windows.recent)} days known.` },
  ];
  const denominator = { known, of: spanLength(span), unit: 'days' };
  return sentenceOf(`Craving, ${substanceName(substanceKey)}`, parts, denominator);
}
