/** Where a statement comes from, and whether somebody checked it against a source that was read. */
export interface Claim {
  readonly source: string;
  /** False: known in the field, not checked against the primary source. Screens say so. */
  readonly confirmed: boolean;
}

/** One of the answers a question offers. */
export interface Option {
  readonly value: number;
  readonly label: string;
}

/** Every whole number from `from` to `to`, both included, with words at its two ends. */
export interface RatingScale {
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
}

/** A question in its full wording. `scored` is false for one that no score counts. */
export interface Item {
  readonly key: string;
  readonly text: string;
  readonly answers: readonly Option[] | RatingScale;
  readonly scored: boolean;
}

/** A wording of the questions. Most instruments have one; AUDIT-C counts drinks or units. */
export interface Variant {
  readonly key: string;
  readonly label: string;
  readonly stem: string;
  readonly items: readonly Item[];
}

/** A named part of a score's range, both ends included. `variant` limits it to one wording. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly variant?: string;
}

/** A score that means something: reached from below (`at_least`) or from above (`at_most`), itself included. */
export interface Threshold extends Claim {
  readonly at: number;
  readonly side: 'at_least' | 'at_most';
  readonly label: string;
}

/** A change in points that counts. `reliable` is more than the noise of measuring; `meaningful` is what people notice. */
export interface PointsChange extends Claim {
  readonly kind: 'reliable' | 'meaningful';
  /** The least number of points that counts, itself included. */
  readonly points: number;
}

/** A fall by at least this share of the earlier score, in percent, itself included. */
export interface PercentFall extends Claim {
  readonly kind: 'percent_fall';
  readonly percent: number;
}

export type ChangeRule = PointsChange | PercentFall;

/** How many scored questions may be without an answer and a total still be given, prorated and marked so. */
export interface MissingRule extends Claim {
  readonly most: number;
  /** Questions that are never filled in: without their answer there is no total. */
  readonly never: readonly string[];
}

/** What an instrument comes to: a total, or one of several scores. */
export interface Score {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Digits behind the point. */
  readonly decimals: 0 | 1;
  readonly direction: 'higher_is_worse' | 'higher_is_better';
  readonly bands: readonly Band[];
  readonly bandsClaim: Claim | null;
  readonly thresholds: readonly Threshold[];
  readonly change: ChangeRule | null;
  /** The score is what was entered times this; 1 where it is entered as it is. */
  readonly times: number;
}

/** Codes of LOINC that were seen in two independent places; anything else stays out. */
export interface Loinc {
  readonly panel: string | null;
  readonly total: string;
  readonly items: Readonly<Record<string, string>>;
}

interface Described {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** The edition that results are kept under; a change of questions or scoring is a new one. */
  readonly version: string;
  /** What it measures, within a sentence: "symptoms of depression". */
  readonly measures: string;
  readonly answeredBy: 'person' | 'clinician';
  readonly recall: string;
  readonly citation: string;
  readonly licence: string;
  readonly scoring: string;
  /** What else whoever reads a score must know. */
  readonly notes: readonly string[];
  readonly scores: readonly [Score, ...Score[]];
  readonly loinc: Loinc | null;
}

/** An instrument whose questions stand here in full, since its licence lets them. */
export interface WordedInstrument extends Described {
  readonly wording: 'full';
  readonly variants: readonly [Variant, ...Variant[]];
  readonly missing: MissingRule | null;
  /** `sum` adds the scored answers; `mean` is their mean to one decimal. */
  readonly total: 'sum' | 'mean';
}

/** An instrument filled in on a form that the service holds itself; only its scores are entered. */
export interface ScoreOnlyInstrument extends Described {
  readonly wording: 'score_only';
}

export type Instrument = WordedInstrument | ScoreOnlyInstrument;

/** The values that an item can be answered with, lowest first. */
export function valuesOf({ answers }: Pick<Item, 'answers'>): number[] {
  if (!('from' in answers)) return answers.map(({ value }) => value);
  return Array.from({ length: answers.to - answers.from + 1 }, (_, place) => answers.from + place);
}

/** "Several days", "7", "0, no pain": what an answer says. */
export function answerWords({ answers }: Pick<Item, 'answers'>, value: number): string {
  if (!('from' in answers)) return answers.find((option) => option.value === value)?.label ?? String(value);
  if (value === answers.from) return `${value}, ${answers.low}`;
  return value === answers.to ? `${value}, ${answers.high}` : String(value);
}

/** The range in which a score is entered: its own, before the factor. */
export const enteredRange = ({ from, to, times }: Pick<Score, 'from' | 'to' | 'times'>) => ({
  from: from / times,
  to: to / times,
});

/** A score whose total is entered or added as it is; what an instrument says differently is given. */
export function score(known: Partial<Score> & Pick<Score, 'to' | 'label'>): Score {
  return {
    key: 'total',
    from: 0,
    decimals: 0,
    direction: 'higher_is_worse',
    bands: [],
    bandsClaim: null,
    thresholds: [],
    change: null,
    times: 1,
    ...known,
  };
}
