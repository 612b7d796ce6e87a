import type { WordedInstrument } from '../instruments/instrument';
import { variantOf, type Answers } from '../scoring/score-answers';

/** Every scored question answered with the same value, but for those given. */
export function allAnswered(instrument: WordedInstrument, value: number, but: Answers = {}): Answers {
  const items = variantOf(instrument, '').items.filter(({ scored }) => scored);
  return { ...Object.fromEntries(items.map(({ key }) => [key, value])), ...but };
}

/** The scored questions answered with these values in their order; null is no answer. */
export function answered(instrument: WordedInstrument, values: readonly (number | null)[]): Answers {
  const items = variantOf(instrument, '').items.filter(({ scored }) => scored);
  return Object.fromEntries(items.map(({ key }, place) => [key, values[place] ?? null]));
}
