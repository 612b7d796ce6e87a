import { enteredRange, type Score, type ScoreOnlyInstrument } from '../instruments/instrument';

/** What was entered for each score of an instrument, by the score's key; null is not entered. */
export type Entered = Readonly<Record<string, number | null>>;

/** The value of a score from what was entered for it; null when nothing was. WHO-5 is entered 0 to 25 and scored times 4. */
export function scoreEntered({ times }: Pick<Score, 'times'>, entered: number | null): number | null {
  return entered === null ? null : entered * times;
}

/** What is wrong with an entered score, in words; null when nothing is. Both ends of the range are in it. */
export function enteredProblem(of: Score, entered: number): string | null {
  const { from, to } = enteredRange(of);
  const isInRange = entered >= from && entered <= to && Number.isInteger(entered);
  return isInRange ? null : `${of.label}: enter a whole number from ${from} to ${to}.`;
}

/** Every score of the instrument, by key. */
export function scoresEntered({ scores }: ScoreOnlyInstrument, entered: Entered): Record<string, number | null> {
  return Object.fromEntries(scores.map((known) => [known.key, scoreEntered(known, entered[known.key] ?? null)]));
}
