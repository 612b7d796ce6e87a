import { median } from '@cairn/tracking-domain';
import { fisherExact } from './fisher-exact';
import { mannWhitney } from './mann-whitney';

/** The only words for how sure a change is. Our own rule, not a clinical standard: state it where it is shown. */
export type Certainty = 'clear' | 'likely' | 'could be chance' | 'too few data';

/** Fewest known days a window needs before anything is compared. */
export const KNOWN_DAYS_NEEDED = 7;

export const CERTAINTY_RULE =
  'Certainty words are Cairn’s own rule. The last 14 days are compared with the named earlier days, one value a day. ' +
  'Clear: p < 0.01 and 2 points (3 days of use) or more apart; likely: p < 0.05 and 1 point (3 days of use) or more; ' +
  'too few data: under 7 known days in either; otherwise could be chance. ' +
  'Ratings by Mann–Whitney, days of use by Fisher’s exact test, both two-sided.';

export interface LevelChange {
  readonly recent: number | null;
  readonly reference: number | null;
  readonly recentKnown: number;
  readonly referenceKnown: number;
  /** Null where nothing was tested. */
  readonly p: number | null;
  readonly certainty: Certainty;
}

export interface UseCount {
  readonly used: number;
  readonly known: number;
}

export interface UseChange {
  readonly recent: UseCount;
  readonly reference: UseCount;
  readonly p: number | null;
  readonly certainty: Certainty;
}

interface Steps {
  readonly clear: number;
  readonly likely: number;
}

function word(p: number, distance: number, steps: Steps): Certainty {
  if (p < 0.01 && distance >= steps.clear) return 'clear';
  return p < 0.05 && distance >= steps.likely ? 'likely' : 'could be chance';
}

/**
 * How sure it is that the level moved, from one value a known day (daily medians, 0–10) in the recent and in the
 * reference window. *too few data*: under 7 known days in either. *clear*: Mann–Whitney two-sided p < 0.01 and medians 2
 * or more apart. *likely*: p < 0.05 and 1 or more. Otherwise *could be chance*. Days that are not known are not passed.
 */
export function certaintyOfLevels(recent: readonly number[], reference: readonly number[]): LevelChange {
  const levels = {
    recent: median(recent),
    reference: median(reference),
    recentKnown: recent.length,
    referenceKnown: reference.length,
  };
  const test = mannWhitney(recent, reference);
  if (Math.min(recent.length, reference.length) < KNOWN_DAYS_NEEDED || test === null) {
    return { ...levels, p: null, certainty: 'too few data' };
  }
  const distance = Math.abs((levels.recent ?? 0) - (levels.reference ?? 0));
  return { ...levels, p: test.p, certainty: word(test.p, distance, { clear: 2, likely: 1 }) };
}

/** Days by which use moved, counted in the direction in which its share of known days moved. */
function daysApart(recent: UseCount, reference: UseCount): number {
  const direction = Math.sign(recent.used * reference.known - reference.used * recent.known);
  return direction * (recent.used - reference.used);
}

/**
 * How sure it is that days of use changed: Fisher’s exact test on used and not-used known days, with the same p limits
 * and a difference of at least 3 days of use. Under 7 known days in either window it is *too few data*.
 */
export function certaintyOfUse(recent: UseCount, reference: UseCount): UseChange {
  if (Math.min(recent.known, reference.known) < KNOWN_DAYS_NEEDED) {
    return { recent, reference, p: null, certainty: 'too few data' };
  }
  const p = fisherExact([
    [recent.used, recent.known - recent.used],
    [reference.used, reference.known - reference.used],
  ]);
  return { recent, reference, p, certainty: word(p, daysApart(recent, reference), { clear: 3, likely: 3 }) };
}

/** Events of those of which it is known whether they were one: cravings acted on, of the known ones. */
export interface Share {
  readonly count: number;
  readonly known: number;
}

/** Fewest events by which two shares differ in the smaller of two groups before a difference is told of. Our own rule. */
export const EVENTS_APART = 3;

/** How many events of the smaller group the difference of the two shares makes. */
function eventsApart(one: Share, other: Share): number {
  return Math.abs(one.count / one.known - other.count / other.known) * Math.min(one.known, other.known);
}

/**
 * How sure it is that two shares differ, as {@link certaintyOfUse} is of days: Fisher’s exact test, two-sided, the same p
 * limits, and a difference of at least {@link EVENTS_APART} events in the smaller group. Under 7 known in either it is
 * *too few data*. Nothing is corrected for several such comparisons: say so where they stand beside each other.
 */
export function certaintyOfShares(
  one: Share,
  other: Share,
): { readonly p: number | null; readonly certainty: Certainty } {
  if (Math.min(one.known, other.known) < KNOWN_DAYS_NEEDED) return { p: null, certainty: 'too few data' };
  const p = fisherExact([
    [one.count, one.known - one.count],
    [other.count, other.known - other.count],
  ]);
  return { p, certainty: word(p, eventsApart(one, other), { clear: EVENTS_APART, likely: EVENTS_APART }) };
}
