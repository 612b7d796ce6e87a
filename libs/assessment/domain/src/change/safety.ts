import type { Score } from '../instruments/instrument';
import { instrumentOf } from '../instruments/instruments';
import { PHQ9_ITEM_9 } from '../instruments/phq-9';
import type { Answers } from '../scoring/score-answers';
import { compareScores } from './compare-scores';

/**
 * How urgently an answer to question 9 of the PHQ-9 is to be looked at: `high` for 1, `urgent` for 2 or 3, null for 0 and
 * for no answer. By convention any answer above 0 is looked at; the two steps are ours.
 */
export function itemNineRisk(answers: Answers): 'high' | 'urgent' | null {
  const given = answers[PHQ9_ITEM_9] ?? null;
  if (given === null || given < 1) return null;
  return given >= 2 ? 'urgent' : 'high';
}

/** A result as far as a comparison needs it. */
export interface ScoredResult {
  readonly instrument: string;
  readonly variant: string;
  readonly scores: Readonly<Record<string, number | null>>;
}

/** The scores that became reliably worse. */
export interface Worsening {
  readonly score: string;
  readonly before: number;
  readonly after: number;
}

const isSameMeasure = (a: ScoredResult, b: ScoredResult): boolean =>
  a.instrument === b.instrument && a.variant === b.variant;

function worseningOf(known: Score, before: number | null, after: number | null): Worsening[] {
  if (before === null || after === null || known.change?.kind !== 'reliable') return [];
  const { way, counts } = compareScores(known, before, after);
  return way === 'worse' && counts === true ? [{ score: known.key, before, after }] : [];
}

/**
 * Which scores of a result are worse than the earlier one's by a reliable change or more. Empty when they are of two
 * instruments or two wordings, when either has no score, and where the instrument has no rule for reliable change.
 */
export function reliableWorsening(previous: ScoredResult, current: ScoredResult): Worsening[] {
  const scores = instrumentOf(current.instrument)?.scores ?? [];
  if (!isSameMeasure(previous, current)) return [];
  return scores.flatMap((known) =>
    worseningOf(known, previous.scores[known.key] ?? null, current.scores[known.key] ?? null),
  );
}
