/** A quantile of sorted values by linear interpolation (R type 7, Hyndman and Fan 1996, doi:10.2307/2684934). */
function quantileOfSorted(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The median: the middle value, or the mean of the two middle ones. 0 is a value; of no values it is null. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return quantileOfSorted(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** The three quartiles, R type 7; null of no values. Equal when there is one value. */
export function quartiles(values: readonly number[]): readonly [number, number, number] | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return [quantileOfSorted(sorted, 0.25), quantileOfSorted(sorted, 0.5), quantileOfSorted(sorted, 0.75)];
}
