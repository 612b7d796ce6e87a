import {
  INSTRUMENTS,
  score,
  variantOf,
  type Assessment,
  type Instrument,
  type OwnItemInput,
  type OwnRatingInput,
  type Score,
} from '@cairn/assessment-domain';
import type { Kept } from '@cairn/patients-domain';
import { epochDay, midSentence } from '@cairn/shared-util';

/** One result. `value` is null where the sheet came to no total: that is not a 0. */
export interface ScorePoint {
  readonly id: string;
  /** Days since 1970-01-01, clinic-local. */
  readonly day: number;
  readonly value: number | null;
  readonly prorated: boolean;
  /** Scored questions without an answer. */
  readonly missing: number;
  /** The answer to question 9 of a PHQ-9; null for every other result and where it was left out. */
  readonly itemNine: number | null;
}

/** The results of one score, oldest first: what a chart of it draws. Two wordings are two series, never compared. */
export interface ScoreSeries {
  readonly key: string;
  /** "PHQ-9, symptoms of depression". */
  readonly title: string;
  /** "PHQ-9". */
  readonly name: string;
  /** The instrument's key, or the question of a person's own. */
  readonly measure: string;
  readonly variant: string;
  readonly score: Score;
  readonly points: readonly ScorePoint[];
}

const inOrder = (a: ScorePoint, b: ScorePoint): number => a.day - b.day;

function pointOf(result: Assessment, key: string): ScorePoint {
  return {
    id: result.id,
    day: epochDay(result.localDay),
    value: result.scores[key] ?? null,
    prorated: result.prorated,
    missing: result.missing.length,
    itemNine: result.instrument === 'phq_9' ? (result.answers['phq9_9'] ?? null) : null,
  };
}

/** "PHQ-9", "BAM use", "AUDIT-C (UK, in units (8 g))": what one score of one wording is called. */
function nameOf(instrument: Instrument, of: Score, variant: string): string {
  const several = instrument.scores.length > 1 ? ` ${midSentence(of.label)}` : '';
  const wording =
    instrument.wording === 'full' && instrument.variants.length > 1
      ? `, ${variantOf(instrument, variant).label.split(',')[0] ?? ''}`
      : '';
  return `${instrument.name}${several}${wording}`;
}

/** The series of every instrument with results, in the order of the library. A score that was never there has none. */
export function scoreSeries(results: readonly Assessment[]): ScoreSeries[] {
  return INSTRUMENTS.flatMap((instrument) => {
    const own = results.filter((result) => result.instrument === instrument.key);
    const byVariant = Map.groupBy(own, ({ variant }) => variant);
    return [...byVariant].flatMap(([variant, sheets]) =>
      instrument.scores.flatMap((of) => {
        const isAsked = instrument.wording === 'full' || sheets.some(({ scores }) => (scores[of.key] ?? null) !== null);
        if (!isAsked) return [];
        const name = nameOf(instrument, of, variant);
        const points = sheets.map((sheet) => pointOf(sheet, of.key)).sort(inOrder);
        const key = `${instrument.key} ${variant} ${of.key}`;
        return [
          { key, name, title: `${name}, ${instrument.measures}`, measure: instrument.key, variant, score: of, points },
        ];
      }),
    );
  });
}

/** The series of a person's own questions, those in use first. Every rating of every version of a question is in one. */
export function ownSeries(
  items: readonly Kept<OwnItemInput>[],
  ratings: readonly Kept<OwnRatingInput>[],
): ScoreSeries[] {
  const inUseFirst = [...items].sort((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null));
  return inUseFirst.map((item) => {
    const points = ratings
      .filter(({ question }) => question === item.question)
      .map(({ id, localDay = '', rating }) => {
        return { id, day: epochDay(localDay), value: rating, prorated: false, missing: 0, itemNine: null };
      });
    const direction = item.better === 'higher' ? 'higher_is_better' : 'higher_is_worse';
    return {
      key: item.question,
      name: item.text,
      title: item.retiredOn === null ? item.text : `${item.text} (retired)`,
      measure: item.question,
      variant: 'own',
      score: score({ label: 'Rating', to: 10, direction }),
      points: points.sort(inOrder),
    };
  });
}
