/** ln(n!) by summing; n is a count of days. */
function logFactorial(n: number): number {
  let sum = 0;
  for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
  return sum;
}

/** Room for rounding when two tables are equally likely, as R’s fisher.test leaves it. */
const TIE = 1 + 1e-7;

/**
 * Fisher’s exact test, two-sided, of a table of counts [[a, b], [c, d]]: the chance, with these totals, of a table no
 * likelier than the one seen. A row or column without any count gives p = 1. Throws RangeError for what is no count.
 * Source: Fisher 1922, J R Stat Soc 85:87; two-sided as R fisher.test (sum of tables no more probable).
 */
export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  if ([a, b, c, d].some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('A count is 0, 1, 2, …');
  const [rowOne, rowTwo, columnOne] = [a + b, c + d, a + c];
  const weight = (first: number): number =>
    -[first, rowOne - first, columnOne - first, rowTwo - columnOne + first].reduce(
      (sum, n) => sum + logFactorial(n),
      0,
    );
  const weights = [];
  for (let first = Math.max(0, columnOne - rowTwo); first <= Math.min(rowOne, columnOne); first += 1) {
    weights.push(Math.exp(weight(first) - weight(a)));
  }
  const all = weights.reduce((sum, value) => sum + value, 0);
  const noLikelier = weights.filter((value) => value <= TIE).reduce((sum, value) => sum + value, 0);
  return Math.min(1, noLikelier / all);
}
