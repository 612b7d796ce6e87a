/** What a reliable change is worked out from: the spread of a clinical norm, and how well the instrument repeats itself. */
export interface Norm {
  /** Standard deviation of the norm before treatment. */
  readonly sd: number;
  /** Internal consistency or test-retest reliability, 0 to 1. */
  readonly reliability: number;
}

/** 1.96: 95 of 100 differences of measuring twice without a change lie within this many standard errors. */
const Z = 1.96;

/** Standard error of one score: SD × √(1 − r). Jacobson & Truax 1991, J Consult Clin Psychol 59:12. */
export function standardError({ sd, reliability }: Norm): number {
  return sd * Math.sqrt(1 - reliability);
}

/** Standard error of a difference between two scores: √2 × standard error. Jacobson & Truax 1991. */
export function differenceError(norm: Norm): number {
  return Math.SQRT2 * standardError(norm);
}

/** Reliable change index: the difference in its own standard errors, negative when the score fell. Jacobson & Truax 1991. */
export function reliableChangeIndex(norm: Norm, before: number, after: number): number {
  return (after - before) / differenceError(norm);
}

/** Whether a change is more than measuring twice explains: the index is beyond ± 1.96, that itself excluded. */
export function isReliable(norm: Norm, before: number, after: number): boolean {
  return Math.abs(reliableChangeIndex(norm, before, after)) > Z;
}

/** The smallest reliable change, not rounded: 1.96 × the standard error of a difference. */
export function smallestReliableChange(norm: Norm): number {
  return Z * differenceError(norm);
}

/** The smallest reliable change in steps of the score, rounded up: 5.54 is 6 points. */
export function reliablePoints(norm: Norm, step = 1): number {
  return Math.ceil(smallestReliableChange(norm) / step) * step;
}
