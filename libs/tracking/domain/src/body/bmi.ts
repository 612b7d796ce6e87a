/**
 * Body mass index of an adult: weight in kg over height in m, squared, to one decimal; null where either is not known.
 * Source: Quetelet's index, as WHO uses it.
 */
export function bmiOf({ weight, height }: { weight: number | null; height: number | null }): number | null {
  if (weight === null || height === null || height === 0) return null;
  const metres = height / 100;
  return Math.round((weight / (metres * metres)) * 10) / 10;
}
