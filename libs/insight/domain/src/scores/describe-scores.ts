import { bandOf, changeWords, compareScores, type Comparison } from '@cairn/assessment-domain';
import { counted, epochDay, plainNumber } from '@cairn/shared-util';
import { inSpan } from '@cairn/tracking-domain';
import { spanOf, type DayRange } from '../days/range';
import { dayWords } from '../words/day-words';
import { sentenceOf, type Sentence, type SentencePart } from '../words/sentence';
import type { Reading, TableTwin } from '../words/table-twin';
import type { ScorePoint, ScoreSeries } from './score-series';

/** A result that came to a score. */
export interface Scored extends ScorePoint {
  readonly value: number;
}

/** The results that came to a score, oldest first. */
export function scoredPoints({ points }: Pick<ScoreSeries, 'points'>): Scored[] {
  return points.filter((point): point is Scored => point.value !== null);
}

/** "9 of 27, mild"; "no total" where there is none. */
export function pointWords({ score, variant }: Pick<ScoreSeries, 'score' | 'variant'>, { value }: ScorePoint): string {
  if (value === null) return 'no total';
  const band = bandOf(score, variant, value);
  return `${value} of ${score.to}${band === null ? '' : `, ${band.label}`}`;
}

function differenceWords({ difference }: Comparison): string {
  if (difference === 0) return 'the same as';
  return `${plainNumber(Math.abs(difference), 1)} ${difference > 0 ? 'higher' : 'lower'} than`;
}

/** "no reliable change (needs 6)"; that no rule is known where there is none. */
function ruleWords({ score }: ScoreSeries, comparison: Comparison): SentencePart[] {
  const words = changeWords(score, comparison);
  if (words !== '') return [{ text: ': ' }, { text: words, strong: true }];
  return [];
}

function against(series: ScoreSeries, last: Scored, other: Scored, name: string): SentencePart[] {
  const comparison = compareScores(series.score, other.value, last.value);
  return [{ text: `${differenceWords(comparison)} ${name}` }, ...ruleWords(series, comparison), { text: '. ' }];
}

/** The last score against the first and against the one before it; nothing with a single one. */
function changeParts(series: ScoreSeries, today: number): SentencePart[] {
  const scored = scoredPoints(series);
  const [first, last, before] = [scored[0], scored.at(-1), scored.at(-2)];
  if (first === undefined || last === undefined || before === undefined) return [{ text: '. ' }];
  const parts = [{ text: ', ' }, ...against(series, last, first, `the first on ${dayWords(first.day, today)}`)];
  if (before === first) return parts;
  const [start, ...rest] = against(series, last, before, `the one before on ${dayWords(before.day, today)}`);
  return [...parts, { text: start === undefined ? '' : capital(start.text) }, ...rest];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function lastParts(series: ScoreSeries, last: Scored, today: number): SentencePart[] {
  const words = `${pointWords(series, last)}${last.prorated ? ' (prorated)' : ''}`;
  return [{ text: `${words} on ${dayWords(last.day, today)}` }];
}

function restWords(series: ScoreSeries): string {
  const newest = series.points.at(-1);
  const nine = newest?.itemNine ?? null;
  const item = nine === null ? '' : `Question 9 was ${nine}. `;
  const without = series.points.filter(({ value }) => value === null).length;
  const missing = without === 0 ? '' : `${counted(without, 'sheet')} came to no total. `;
  const rule = series.score.change === null ? 'No rule for a reliable change is held. ' : '';
  return `${item}${missing}${series.variant === 'own' || scoredPoints(series).length < 2 ? '' : rule}`.trimEnd();
}

/**
 * A score in words: the last one with its band and day, how far it lies from the first and from the one before, and
 * whether that is a reliable change by the instrument's rule. First and last are those of the whole record, whatever the
 * range; the denominator is the sheets of the range that came to a score.
 */
export function describeScores(series: ScoreSeries, range: DayRange, today: string): Sentence {
  const last = scoredPoints(series).at(-1);
  const now = epochDay(today);
  const parts =
    last === undefined
      ? [{ text: series.points.length === 0 ? 'Not rated yet. ' : 'No sheet came to a score. ' }]
      : [...lastParts(series, last, now), ...changeParts(series, now)];
  const shown = series.points.filter(({ day }) => inSpan(day, spanOf(range)));
  const known = shown.filter(({ value }) => value !== null).length;
  const spoken = trimmed([...parts, { text: restWords(series) }]);
  return sentenceOf(series.title, spoken, { known, of: shown.length, unit: 'scored' });
}

/** No space is left at the end, where nothing follows. */
function trimmed(parts: readonly SentencePart[]): SentencePart[] {
  const filled = parts.filter(({ text }) => text !== '');
  return filled.map((part, at) => (at === filled.length - 1 ? { ...part, text: part.text.trimEnd() } : part));
}

function changeFrom(series: ScoreSeries, before: Scored | undefined, { value }: ScorePoint): string {
  if (before === undefined || value === null) return '';
  const comparison = compareScores(series.score, before.value, value);
  const { difference } = comparison;
  const points = `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${plainNumber(Math.abs(difference), 1)}`;
  const words = changeWords(series.score, comparison);
  return words === '' ? points : `${points}, ${words}`;
}

/** The last score before a result; undefined for the first. */
function scoreBefore(series: ScoreSeries, place: number): Scored | undefined {
  return scoredPoints({ points: series.points.slice(0, place) }).at(-1);
}

function rowOf(series: ScoreSeries, place: number, today: number): string[] {
  const point = series.points[place];
  if (point === undefined) return [];
  const first = scoredPoints(series)[0];
  const isFirst = first === undefined || first.id === point.id;
  const note = [
    point.prorated ? 'prorated' : '',
    point.missing > 0 ? `${counted(point.missing, 'question')} without an answer` : '',
    point.itemNine === null ? '' : `question 9: ${point.itemNine}`,
  ];
  return [
    dayWords(point.day, today),
    pointWords(series, point),
    isFirst ? '' : changeFrom(series, first, point),
    changeFrom(series, scoreBefore(series, place), point),
    note.filter((words) => words !== '').join(', '),
  ];
}

const shownPlaces = ({ points }: ScoreSeries, range: DayRange): number[] =>
  points.flatMap(({ day }, place) => (inSpan(day, spanOf(range)) ? [place] : []));

/** The table that says the same as the chart, the newest first. */
export function scoreTable(series: ScoreSeries, range: DayRange, today: string): TableTwin {
  const rows = shownPlaces(series, range).map((place) => rowOf(series, place, epochDay(today)));
  const columns = ['Day', 'Score', 'From the first', 'From the one before', 'Note'];
  return { caption: `${series.title}, by result`, columns, rows: rows.reverse() };
}

/** What each mark of the chart says, oldest first. */
export function scoreReadings(series: ScoreSeries, range: DayRange, today: string): Reading[] {
  return shownPlaces(series, range).flatMap((place) => {
    const point = series.points[place];
    if (point === undefined) return [];
    const [day, words, first, , note] = rowOf(series, place, epochDay(today));
    const said = [`${day}, ${series.name} ${words}`, first === '' ? '' : `from the first ${first}`, note ?? ''];
    return [{ day: point.day, text: said.filter((part) => part !== '').join(', ') }];
  });
}
