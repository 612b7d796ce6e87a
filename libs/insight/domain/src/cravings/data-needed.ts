import { recentWords } from '../days/comparison';
import { countedSpan, type DayRange } from '../days/range';
import { KNOWN_DAYS_NEEDED } from '../statistics/certainty';
import type { Timeline } from '../timeline';
import { cravingChange } from './describe-craving';

/**
 * What the rule of certainty still wants where the sentence names no comparison, as nothing is rated in the 14 whole days
 * or nothing earlier can be compared with: 7 known days in either window, and how many there are in each. They are the
 * days of the rule, not those of the range. Null where the sentence says it.
 */
export function cravingDataNeeded(timeline: Timeline, substanceKey: string, range: DayRange): string | null {
  const { last } = countedSpan(range, timeline.today);
  const { recent, recentKnown, referenceKnown, windows } = cravingChange(timeline, substanceKey, last);
  const { reference } = windows;
  if (recent !== null && reference !== null) return null;
  const recently = `${KNOWN_DAYS_NEEDED} known days in ${recentWords(last, timeline.today)} (${recentKnown} so far)`;
  const earlier =
    reference === null
      ? `${KNOWN_DAYS_NEEDED} in earlier days to compare with (none yet)`
      : `${KNOWN_DAYS_NEEDED} in ${reference.name} (${referenceKnown} known)`;
  return `A change is spoken of from ${recently} and ${earlier}.`;
}
