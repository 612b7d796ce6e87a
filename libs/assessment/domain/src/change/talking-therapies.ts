import { GAD7 } from '../instruments/gad-7';
import { PHQ9 } from '../instruments/phq-9';
import { reaches } from '../scoring/band-of';
import { compareScores, type Way } from './compare-scores';

/** The first and the last score of a course. */
export interface FirstAndLast {
  readonly first: number;
  readonly last: number;
}

/** What NHS Talking Therapies says of a course by PHQ-9 and GAD-7 together. */
export interface PairOutcome {
  /** At or above caseness on either when it began: only such a course can be a recovery. */
  readonly wasCase: boolean;
  /** Reliably better on one, and not reliably worse on the other. */
  readonly reliablyImproved: boolean;
  /** Reliably worse on one, and not reliably better on the other. */
  readonly reliablyDeteriorated: boolean;
  /** Was a case, and is below caseness on both. */
  readonly recovered: boolean;
}

const caseness = { phq9: PHQ9.scores[0].thresholds[0], gad7: GAD7.scores[0].thresholds[0] };

const isCase = (at: 'first' | 'last', phq9: FirstAndLast, gad7: FirstAndLast): boolean =>
  [caseness.phq9 && reaches(caseness.phq9, phq9[at]), caseness.gad7 && reaches(caseness.gad7, gad7[at])].includes(true);

/**
 * Outcome of a course: PHQ-9 changed by 6 or more, GAD-7 by 4 or more; caseness 10 and 8, both included. NHS Talking
 * Therapies; Gyani, Shafran, Layard & Clark 2013, Behav Res Ther 51:597. That the two are read as a pair is common
 * practice and was not checked against the manual.
 */
export function pairOutcome(phq9: FirstAndLast, gad7: FirstAndLast): PairOutcome {
  const changes = [
    compareScores(PHQ9.scores[0], phq9.first, phq9.last),
    compareScores(GAD7.scores[0], gad7.first, gad7.last),
  ];
  const some = (asked: Way): boolean => changes.some(({ way, counts }) => counts === true && way === asked);
  const wasCase = isCase('first', phq9, gad7);
  return {
    wasCase,
    reliablyImproved: some('better') && !some('worse'),
    reliablyDeteriorated: some('worse') && !some('better'),
    recovered: wasCase && !isCase('last', phq9, gad7),
  };
}
