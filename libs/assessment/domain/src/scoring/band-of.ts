import type { Band, Score, Threshold } from '../instruments/instrument';

/** The bands of a wording: those of every wording and its own. */
export function bandsOf({ bands }: Pick<Score, 'bands'>, variant: string): readonly Band[] {
  return bands.filter((band) => band.variant === undefined || band.variant === variant);
}

/** The band that a score lies in, both ends included; null without a score, and where the instrument has no bands. */
export function bandOf(of: Pick<Score, 'bands'>, variant: string, value: number | null): Band | null {
  if (value === null) return null;
  return bandsOf(of, variant).find(({ from, to }) => value >= from && value <= to) ?? null;
}

/** Whether a score reaches a threshold, the threshold itself included. No score reaches nothing. */
export function reaches({ at, side }: Pick<Threshold, 'at' | 'side'>, value: number | null): boolean {
  if (value === null) return false;
  return side === 'at_least' ? value >= at : value <= at;
}
