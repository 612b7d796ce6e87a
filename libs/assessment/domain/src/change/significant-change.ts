import type { Score } from '../instruments/instrument';

/** A group of people by the mean and the spread of their scores. */
export interface Group {
  readonly mean: number;
  readonly sd: number;
}

/**
 * The score halfway between people with and without the condition, weighed by their spreads: cut-off c of Jacobson &
 * Truax 1991, J Consult Clin Psychol 59:12.
 */
export function clinicalCutoff(normal: Group, clinical: Group): number {
  return (clinical.sd * normal.mean + normal.sd * clinical.mean) / (normal.sd + clinical.sd);
}

export type Significance = 'recovered' | 'improved' | 'no_reliable_change' | 'deteriorated';

interface Rule {
  readonly cutoff: number;
  /** The least change that is reliable, itself included. */
  readonly points: number;
  readonly direction: Score['direction'];
}

/**
 * Clinically significant change after Jacobson & Truax 1991. *Recovered*: reliably better and across the cut-off.
 * *Improved*: reliably better. *Deteriorated*: reliably worse. A score at the cut-off has not crossed it.
 */
export function significantChange(before: number, after: number, { cutoff, points, direction }: Rule): Significance {
  const sign = direction === 'higher_is_worse' ? 1 : -1;
  const better = (before - after) * sign;
  if (better <= -points) return 'deteriorated';
  if (better < points) return 'no_reliable_change';
  const crossed = (before - cutoff) * sign > 0 && (cutoff - after) * sign > 0;
  return crossed ? 'recovered' : 'improved';
}
