import type { DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { substanceLanes, type SubstanceLane } from './substance-lanes';
import { useDaysOf } from './use-days-of';
import { anyDayOf, type AnyDayOfUse } from '@cairn/tracking-domain';

export interface AnyUse {
  readonly lanes: readonly SubstanceLane[];
  readonly days: readonly AnyDayOfUse[];
}

/** Who asks about more than one substance wants to know of any of them. */
export function isAskedOfSeveral({ episode }: Pick<Timeline, 'episode'>): boolean {
  return episode !== null && episode.otherSubstances.length > 0;
}

/**
 * Every day of the timeline over all substances of the episode and whatever else has entries in the range: used where any
 * was used, none only where none is confirmed of each of them, `partial` where none is confirmed of some and the others
 * are not known. A substance that is not of the episode is asked about only on days it has an entry. No day carries an
 * amount, as units differ. Our own rule.
 */
export function anyUseOf(timeline: Timeline, range: DayRange): AnyUse {
  const lanes = substanceLanes(timeline, range);
  const asked = 1 + (timeline.episode?.otherSubstances.length ?? 0);
  const [first = [], ...others] = lanes.map(({ substance, text }) => useDaysOf(timeline, substance, text));
  const days = first.map((day, index) => anyDayOf([day, ...others.flatMap((lane) => lane[index] ?? [])], asked));
  return { lanes, days };
}
