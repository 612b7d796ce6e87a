import {
  changeWords,
  compareScores,
  instrumentName,
  instrumentOf,
  scoreWords,
  type Assessment,
  type Score,
} from '@cairn/assessment-domain';
import { formatDay } from '@cairn/shared-util';
import type { ReviewLine, ReviewSection } from './review-figures';
import { section, type ReviewSources } from './review-parts';

export const MEASURE_REVIEW_RULE =
  'The last result against the last one before this period, or the first one there is. A change is called reliable by the ' +
  'rule of its instrument alone; a sheet without a total is left out, never counted as 0.';

/** A result as the instrument’s first score tells it. */
interface Told {
  readonly id: string;
  readonly day: string;
  readonly value: number;
  readonly words: string;
}

function toldOf(score: Score, results: readonly Assessment[]): Told[] {
  return results.flatMap((result) => {
    const value = result.scores[score.key] ?? null;
    if (value === null) return [];
    const { id, localDay: day } = result;
    return [{ id, day, value, words: `${scoreWords(score, result)} on ${formatDay(day)}` }];
  });
}

function comparedWords(score: Score, first: Told, last: Told): string {
  if (first === last) return `${last.words}; nothing to compare it with.`;
  const words = changeWords(score, compareScores(score, first.value, last.value));
  return `${last.words}, after ${first.words}${words === '' ? '' : `: ${words}`}.`;
}

function lineOf(key: string, results: readonly Assessment[], from: string): ReviewLine[] {
  const score = instrumentOf(key)?.scores[0];
  const told = score === undefined ? [] : toldOf(score, results);
  const [last, first] = [told.at(-1), told.findLast(({ day }) => day < from) ?? told[0]];
  if (score === undefined || last === undefined || first === undefined) return [];
  const text = `${instrumentName(key)}: ${comparedWords(score, first, last)}`;
  return [{ text, denominator: null, entry: { kind: 'assessment', id: last.id } }];
}

/** Each instrument that has a result in the period, with its change and whether that is reliable. */
export function measurePart({ assessments, from }: Pick<ReviewSources, 'assessments' | 'from'>): ReviewSection {
  const ordered = assessments.toSorted((one, other) => one.takenAt.localeCompare(other.takenAt));
  const inPeriod = new Set(ordered.filter(({ localDay }) => localDay >= from).map(({ instrument }) => instrument));
  const lines = [...inPeriod].flatMap((key) =>
    lineOf(
      key,
      ordered.filter(({ instrument }) => instrument === key),
      from,
    ),
  );
  return section('measures', 'Measures', {
    lines,
    none: 'No measure was taken in this period.',
    rule: MEASURE_REVIEW_RULE,
  });
}
