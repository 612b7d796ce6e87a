import type { CravingInput } from './craving';

/** What is unusual about a craving, in words for whoever enters it. Nothing of it blocks. Absent ratings say nothing. */
export function unusualCraving({ intensity, worst24h }: Pick<CravingInput, 'intensity' | 'worst24h'>): string[] {
  return worst24h !== null && worst24h < intensity ? ['The worst in 24 hours is below the craving now.'] : [];
}
