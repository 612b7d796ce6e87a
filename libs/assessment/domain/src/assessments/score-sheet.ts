import { instrumentOf } from '../instruments/instruments';
import { scoreAnswers } from '../scoring/score-answers';
import { scoresEntered } from '../scoring/score-entered';
import type { Computed } from './assessment';
import type { Sheet } from './check-sheet';

/** What a sheet comes to, computed from what was entered alone. A sheet of no instrument comes to nothing. */
export function scoreSheet({
  instrument: key,
  variant,
  answers,
  entered,
}: Pick<Sheet, 'instrument' | 'variant' | 'answers' | 'entered'>): Computed {
  const instrument = instrumentOf(key);
  if (instrument === undefined) return { scores: {}, missing: [], prorated: false };
  if (instrument.wording === 'score_only') {
    return { scores: scoresEntered(instrument, entered), missing: [], prorated: false };
  }
  const { total, missing, prorated } = scoreAnswers(instrument, variant, answers);
  return { scores: { [instrument.scores[0].key]: total }, missing: [...missing], prorated };
}
