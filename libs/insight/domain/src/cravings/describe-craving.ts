import { epochDay } from '@cairn/shared-util';
import { comparisonOf, recentWords, type Comparison } from '../days/comparison';
import { countedSpan, inSpan, spanLength, spanOf, type DayRange, type Span } from '../days/range';
import { certaintyOfLevels, KNOWN_DAYS_NEEDED, type Certainty, type LevelChange } from '../statistics/certainty';
import type { Timeline } from '../timeline';
import { useDaysOf } from '../use/use-days-of';
import { substanceName } from '../words/names';
import { counted, plainNumber } from '../words/numbers';
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

function shortOfData({ windows, recentKnown, referenceKnown }: CravingChange): SentencePart[] {
  const short: SentencePart = { text: 'too few data', strong: true };
  const { reference } = windows;
  if (reference === null) return [{ text: ': ' }, short, { text: ' to compare with earlier days.' }];
  const known = recentKnown < KNOWN_DAYS_NEEDED ? '' : `, ${counted(referenceKnown, 'day')} known there`;
  return [
    { text: ': ' },
    short,
    { text: ` to compare with ${reference.name} (${KNOWN_DAYS_NEEDED} known days needed${known}).` },
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
  return `${recent < reference ? 'down' : 'up'} from ${plainNumber(reference, 1)}`;
}

function certaintyWords(certainty: Certainty, recent: number, reference: number): string {
  return certainty === 'could be chance' ? certainty : `${certainty} ${recent < reference ? 'fall' : 'rise'}`;
}

function levelParts(change: CravingChange, period: string): SentencePart[] {
  if (change.recent === null) return [{ text: `No craving rated in ${period}.` }];
  return [{ text: `Median ${plainNumber(change.recent, 1)} in ${period}` }, ...changeParts(change)];
}

function todayWords(ratings: readonly CravingRating[], { today }: Timeline, range: DayRange): string {
  const values = ratings.filter(({ day }) => day === epochDay(today)).map(({ intensity }) => intensity);
  const shown = range.to >= today && values.length > 0;
  return shown ? ` Today ${values.join(', ')}.` : '';
}

export interface ToldPeaks {
  readonly peaks: readonly Peak[];
  /** Told from the end of the days compared with, and said so. */
  readonly sinceThen: boolean;
}

/**
 * The peaks the sentence tells: those of the range, today included, after the reference window where that reaches into
 * the range, as its days are in the comparison already.
 */
export function toldPeaks(timeline: Timeline, substanceKey: string, range: DayRange): ToldPeaks {
  const span = spanOf(range);
  const { reference } = comparisonOf(timeline, countedSpan(range, timeline.today).last);
  const sinceThen = reference !== null && reference.last >= span.first;
  const told = sinceThen ? { ...span, first: reference.last + 1 } : span;
  const days = dailyMedians(cravingsOf(timeline, substanceKey));
  return { peaks: peaksOf(days, useDaysOf(timeline, substanceKey), told), sinceThen };
}

function peakDetail(timeline: Timeline, substanceKey: string, range: DayRange): string {
  const { peaks, sinceThen } = toldPeaks(timeline, substanceKey, range);
  return peaks.length === 0
    ? ''
    : ` ${peaksWords(peaks, { today: epochDay(timeline.today), when: sinceThen ? ' since then' : '' })}`;
}

/**
 * Craving for one substance in words: level of the 14 whole days ending yesterday (or with the range), change against the
 * reference window, certainty, peaks, and how many of the 14 days are known. "Median 4 in the last 14 days, down from 8 in
 * detox: clear fall. Two peaks of 8 or more since then on …. 9 of 14 days known." The denominator is the rated days of the
 * range, today left out. Days that are not known are left out, never 0.
 */
export function describeCraving(timeline: Timeline, substanceKey: string, range: DayRange): Sentence {
  const span = countedSpan(range, timeline.today);
  const ratings = cravingsOf(timeline, substanceKey);
  const days = dailyMedians(ratings);
  const change = cravingChange(timeline, substanceKey, span.last);
  const known = days.filter(({ day }) => inSpan(day, span)).length;
  const parts = [
    ...levelParts(change, recentWords(span.last, timeline.today)),
    { text: peakDetail(timeline, substanceKey, range) },
    { text: todayWords(ratings, timeline, range) },
    { text: ` ${change.recentKnown} of ${spanLength(change.windows.recent)} days known.` },
  ];
  const denominator = { known, of: spanLength(span), unit: 'days' };
  return sentenceOf(`Craving, ${substanceName(substanceKey)}`, parts, denominator);
}
