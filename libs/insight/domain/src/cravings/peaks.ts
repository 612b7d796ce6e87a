import { inSpan, type Span, type DayOfUse } from '@cairn/tracking-domain';
import { formatDay, fromEpochDay, isoWeekday, capitalised, countWord, joinWords } from '@cairn/shared-util';
import { dayWords } from '../words/day-words';
import type { DayMedian } from './cravings-of';

/** From this rating on a day is called a peak: 8 of 10. */
export const PEAK_FROM = 8;
const MOST_NAMED = 3;

export interface Peak {
  readonly day: number;
  /** Highest rating of the day, 8 to 10. */
  readonly intensity: number;
  /** Used the same or the next day; null where that is not known of both and neither was a use day. */
  readonly followedByUse: boolean | null;
}

/** When peaks are told: the day number of today, and the days they were looked for in: " since 26 October", or nothing. */
interface Told {
  readonly today: number;
  readonly when: string;
}

function followedByUse(day: number, use: ReadonlyMap<number, DayOfUse['state']>): boolean | null {
  const states = [use.get(day), use.get(day + 1)];
  if (states.includes('used')) return true;
  return states.every((state) => state === 'none') ? false : null;
}

/** Days of a span whose highest rating is 8 or more, oldest first, and whether use followed the same or the next day. */
export function peaksOf(days: readonly DayMedian[], use: readonly DayOfUse[], span: Span): Peak[] {
  const states = new Map(use.map(({ day, state }) => [day, state]));
  return days
    .filter(({ day, greatest }) => greatest >= PEAK_FROM && inSpan(day, span))
    .map(({ day, greatest }) => ({ day, intensity: greatest, followedByUse: followedByUse(day, states) }));
}

function weekdayOf(day: number): string {
  return formatDay(fromEpochDay(day), 'weekday').split(' ')[0] ?? '';
}

function sameWeekday(peaks: readonly Peak[]): boolean {
  return new Set(peaks.map(({ day }) => isoWeekday(fromEpochDay(day)))).size === 1;
}

function patternWords(peaks: readonly Peak[]): string {
  const [first] = peaks;
  if (first === undefined || !sameWeekday(peaks)) return '';
  return `${peaks.length === 2 ? 'both' : 'all'} on ${weekdayOf(first.day)}s`;
}

function datesWords(peaks: readonly Peak[], today: number): string {
  if (peaks.length > MOST_NAMED) return `the last on ${dayWords(peaks.at(-1)?.day ?? 0, today)}`;
  return `on ${joinWords(peaks.map(({ day }) => dayWords(day, today)))}`;
}

function useWords(peaks: readonly Peak[]): string {
  const followed = peaks.filter((peak) => peak.followedByUse === true).length;
  if (followed === peaks.length) return `${peaks.length === 2 ? 'both' : 'all'} followed by use`;
  if (followed > 0) return `${countWord(followed)} followed by use`;
  return peaks.every((peak) => peak.followedByUse === false) ? 'none followed by use' : '';
}

function onePeak({ day, intensity, followedByUse: followed }: Peak, { today, when }: Told): string {
  const use = followed === null ? '' : followed ? ', followed by use' : ', not followed by use';
  return `One peak of ${intensity}${when}, on ${dayWords(day, today, 'weekday')}${use}.`;
}

/**
 * Peaks in words: dates for at most three, the last one for more; the weekday when all share it; use the same or the next
 * day. "Two peaks of 8 or more, on 16 October and 20 November, both on Fridays, one followed by use." Empty without peaks.
 */
export function peaksWords(peaks: readonly Peak[], told: Told): string {
  const [first] = peaks;
  if (first === undefined) return '';
  if (peaks.length === 1) return onePeak(first, told);
  const head = `${capitalised(countWord(peaks.length))} peaks of ${PEAK_FROM} or more${told.when}`;
  const pieces = [head, datesWords(peaks, told.today), patternWords(peaks), useWords(peaks)];
  return `${pieces.filter((piece) => piece !== '').join(', ')}.`;
}
