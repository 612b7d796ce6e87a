import type { DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { substanceLanes, type SubstanceLane } from './substance-lanes';
import { NO_ENTRY, useDaysOf, type DayOfUse, type DayState } from './use-days-of';

/** A day of several substances read as one, with what each of them says. */
export interface AnyDayOfUse extends DayOfUse {
  /** In the order of the lanes. */
  readonly each: readonly DayOfUse[];
}

export interface AnyUse {
  readonly lanes: readonly SubstanceLane[];
  readonly days: readonly AnyDayOfUse[];
}

/** Who asks about more than one substance wants to know of any of them. */
export function isAskedOfSeveral({ episode }: Pick<Timeline, 'episode'>): boolean {
  return episode !== null && episode.otherSubstances.length > 0;
}

function stateOverAll(states: readonly DayState[]): DayState {
  if (states.includes('used')) return 'used';
  if (states.length > 0 && states.every((state) => state === 'none')) return 'none';
  if (states.includes('none')) return 'partial';
  return states.includes('unknown') ? 'unknown' : 'not_asked';
}

/** The day over all lanes; the first ones are asked about every day, the rest only where they have an entry. */
function overAll(each: readonly DayOfUse[], asked: number): AnyDayOfUse {
  const told = each.filter(({ source }, index) => index < asked || source !== null);
  return {
    ...NO_ENTRY,
    day: each[0]?.day ?? Number.NaN,
    state: stateOverAll(told.map(({ state }) => state)),
    source: told.find(({ source }) => source !== null)?.source ?? null,
    late: told.some(({ late }) => late),
    each,
  };
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
  const days = first.map((day, index) => overAll([day, ...others.flatMap((lane) => lane[index] ?? [])], asked));
  return { lanes, days };
}
