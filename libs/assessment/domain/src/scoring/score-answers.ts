import type { Item, Variant, WordedInstrument } from '../instruments/instrument';

/** What was answered, by the key of the question; null or no entry at all is a question without an answer. */
export type Answers = Readonly<Record<string, number | null>>;

/** What the answers come to. */
export interface AnswersScored {
  /** Null when there is none; never 0 for want of answers. */
  readonly total: number | null;
  /** Keys of the scored questions without an answer, in their order. */
  readonly missing: readonly string[];
  /** Whether the total was filled up with the mean of the questions that were answered. */
  readonly prorated: boolean;
  /** Why there is no total, or what was filled in; "" when all was answered. */
  readonly why: string;
}

/** The wording that was asked; the first one when the key is none of them. */
export function variantOf({ variants }: Pick<WordedInstrument, 'variants'>, key: string): Variant {
  return variants.find((known) => known.key === key) ?? variants[0];
}

const numberWords = (items: readonly Item[], missing: readonly string[]): string => {
  const places = missing.map((key) => String(items.findIndex((known) => known.key === key) + 1));
  const last = places.at(-1) ?? '';
  return places.length === 1 ? `Question ${last}` : `Questions ${places.slice(0, -1).join(', ')} and ${last}`;
};

/** Why answers with these gaps have no total; null when they have one. */
function refusal(instrument: WordedInstrument, items: readonly Item[], missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  const words = numberWords(items, missing);
  const verb = missing.length === 1 ? 'has' : 'have';
  const never = missing.filter((key) => instrument.missing?.never.includes(key));
  if (never.length > 0)
    return `${numberWords(items, never)} has no answer and is never filled in, so there is no total.`;
  if (instrument.missing === null) return `${words} ${verb} no answer, so there is no total.`;
  if (missing.length <= instrument.missing.most) return null;
  const most = instrument.missing.most;
  return `${words} ${verb} no answer, more than the ${most} that may be filled in, so there is no total.`;
}

const rounded = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
};

/**
 * Scores answers. With gaps that the instrument's rule lets be filled in, the total is the mean of the answered times the
 * number of questions, rounded to a whole score (halves up), and marked as prorated. 0 is an answer; null and an absent
 * key are none. Questions that are not scored change nothing.
 */
export function scoreAnswers(instrument: WordedInstrument, variant: string, answers: Answers): AnswersScored {
  const items = variantOf(instrument, variant).items.filter(({ scored }) => scored);
  const missing = items.filter(({ key }) => (answers[key] ?? null) === null).map(({ key }) => key);
  const why = refusal(instrument, items, missing);
  if (why !== null) return { total: null, missing, prorated: false, why };
  const given = items.map(({ key }) => answers[key] ?? null).filter((value) => value !== null);
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
  if (instrument.total === 'mean') return { total: rounded(mean, 1), missing, prorated: false, why: '' };
  const prorated = missing.length > 0;
  const filled = prorated
    ? `${numberWords(items, missing)} ${missing.length === 1 ? 'has' : 'have'} no answer: filled in with the mean of the others (prorated).`
    : '';
  return { total: rounded(mean * items.length, 0), missing, prorated, why: filled };
}
