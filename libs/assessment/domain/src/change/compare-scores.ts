import type { ChangeRule, Score } from '../instruments/instrument';

export type Way = 'better' | 'worse' | 'same';

/** How a score stands to an earlier one. */
export interface Comparison {
  /** Later minus earlier, in points. */
  readonly difference: number;
  readonly way: Way;
  /** Whether the change is one that counts; null where the instrument has no rule for it. */
  readonly counts: boolean | null;
}

/** Later minus earlier to one decimal, as scores have at most one. */
const between = (before: number, after: number): number => Math.round((after - before) * 10) / 10;

/**
 * A fall in percent of the earlier score, positive when the score fell; null when the earlier score is 0, of which
 * nothing can be a share.
 */
export function percentFall(before: number, after: number): number | null {
  return before === 0 ? null : ((before - after) / before) * 100;
}

/** Whether a change reaches the rule of the instrument, the rule's number itself included. */
function reachesRule(rule: ChangeRule, before: number, after: number): boolean {
  if (rule.kind !== 'percent_fall') return Math.abs(between(before, after)) >= rule.points;
  const fall = percentFall(before, after);
  // 30 % of 10 is 3: a fall from 7 to 4.9 must not miss it by the last digit of a binary fraction.
  return fall !== null && Math.round(fall * 1e6) / 1e6 >= rule.percent;
}

/** Compares two scores of one kind. The way is the instrument's own: a higher PHQ-9 is worse, a higher WHO-5 better. */
export function compareScores(
  { direction, change }: Pick<Score, 'direction' | 'change'>,
  before: number,
  after: number,
): Comparison {
  const difference = between(before, after);
  const isHigher = difference > 0;
  const worse = direction === 'higher_is_worse' ? isHigher : !isHigher;
  return {
    difference,
    way: difference === 0 ? 'same' : worse ? 'worse' : 'better',
    counts: change === null ? null : reachesRule(change, before, after),
  };
}

/** "reliable improvement (needs 6)", "no reliable change (needs 6)": what a comparison is called. "" without a rule. */
export function changeWords({ change }: Pick<Score, 'change'>, { way, counts }: Comparison): string {
  if (change === null || counts === null) return '';
  if (change.kind === 'percent_fall') {
    return counts ? `a fall of ${change.percent} % or more` : `no fall of ${change.percent} % or more`;
  }
  const needs = `(needs ${change.points})`;
  if (!counts) return `no ${change.kind} change ${needs}`;
  return `${change.kind} ${way === 'better' ? 'improvement' : 'worsening'} ${needs}`;
}
