const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Area between 0 and z: the series z + z³/3 + z⁵/(3·5) + … times the density. */
function centralArea(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum * density(z);
}

/** Laplace’s continued fraction, quick where the tail is thin. */
function thinTail(z: number): number {
  let fraction = z;
  for (let step = 60; step >= 1; step -= 1) fraction = z + step / fraction;
  return density(z) / fraction;
}

/**
 * Probability that a standard normal value exceeds z, for z >= 0; 0.5 at 0. Right to about 1e-14.
 * Source: Marsaglia 2004, Evaluating the normal distribution, J Stat Softw 11(4), doi:10.18637/jss.v011.i04.
 */
export function normalTail(z: number): number {
  return z < 4 ? 0.5 - centralArea(z) : thinTail(z);
}
