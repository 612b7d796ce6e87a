import { normalTail } from './normal-tail';

export interface MannWhitney {
  /** Pairs in which the first sample is the greater one; a tie counts half. */
  readonly u: number;
  /** Two-sided. */
  readonly p: number;
  readonly exact: boolean;
}

/** Below this size in both samples, and without ties, the distribution is counted out (as R’s wilcox.test does). */
const EXACT_BELOW = 50;

function pairsWon(first: readonly number[], second: readonly number[]): number {
  let won = 0;
  for (const a of first) for (const b of second) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won;
}

/** How many arrangements of the two samples give each value of U, by the recursion of Mann and Whitney. */
function arrangements(m: number, n: number): Float64Array {
  let counts = [Float64Array.of(1)];
  for (let j = 1; j <= n; j += 1) counts.push(Float64Array.of(1));
  for (let i = 1; i <= m; i += 1) {
    const next = [Float64Array.of(1)];
    for (let j = 1; j <= n; j += 1) {
      const row = new Float64Array(i * j + 1);
      (counts[j] ?? row).forEach((count, u) => (row[u + j] = (row[u + j] ?? 0) + count));
      (next[j - 1] ?? row).forEach((count, u) => (row[u] = (row[u] ?? 0) + count));
      next.push(row);
    }
    counts = next;
  }
  return counts[n] ?? Float64Array.of(1);
}

function exactP(u: number, m: number, n: number): number {
  const counts = arrangements(m, n);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const lower = counts.slice(0, Math.min(u, m * n - u) + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * lower) / all);
}

function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function approximateP(u: number, m: number, n: number, ties: readonly number[]): number {
  const total = m + n;
  const tied = ties.reduce((sum, size) => sum + (size ** 3 - size), 0);
  const variance = ((m * n) / 12) * (total + 1 - tied / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5);
  return Math.min(1, 2 * normalTail(distance / Math.sqrt(variance)));
}

/**
 * Mann–Whitney test (Wilcoxon rank sum) of two independent samples, two-sided. Exact when both samples are smaller than
 * 50 and no two values are equal; otherwise the normal approximation with correction for ties and for continuity. All
 * values equal gives p = 1. Null when a sample is empty: nothing was compared.
 * Source: Mann and Whitney 1947, doi:10.1214/aoms/1177730491; ties as Lehmann 1975; agrees with R wilcox.test.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney | null {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return null;
  const u = pairsWon(first, second);
  const ties = tieSizes([...first, ...second]);
  const exact = m < EXACT_BELOW && n < EXACT_BELOW && ties.every((size) => size === 1);
  return { u, p: exact ? exactP(u, m, n) : approximateP(u, m, n, ties), exact };
}
