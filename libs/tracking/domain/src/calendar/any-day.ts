import { NO_ENTRY, type DayOfUse, type DayState } from '../use-days/day-of-use';

/** A day of several substances read as one, with what each of them says. */
export interface AnyDayOfUse extends DayOfUse {
  /** In the order of the substances. */
  readonly each: readonly DayOfUse[];
}

function stateOverAll(states: readonly DayState[]): DayState {
  if (states.includes('used')) return 'used';
  if (states.length > 0 && states.every((state) => state === 'none')) return 'none';
  if (states.includes('none')) return 'partial';
  return states.includes('unknown') ? 'unknown' : 'not_asked';
}

/**
 * One day over several substances: used where any was used, none only where none is confirmed of each, `partial` where
 * none is confirmed of some and the others are not known. The first `asked` are asked about every day, the rest only where
 * they have an entry. No amount, as units differ. Our own rule.
 */
export function anyDayOf(each: readonly DayOfUse[], asked: number): AnyDayOfUse {
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
