import { inSpan, type Span } from '../days/span';
import type { DayOfUse } from './day-of-use';

type Day = Pick<DayOfUse, 'day' | 'state'>;

/** Days in a row without use, both ends included. */
export interface Run {
  readonly days: number;
  readonly first: number | null;
  readonly last: number | null;
  /** Days of the run that are not known; 0 in a strict run. */
  readonly notKnown: number;
}

export interface Abstinence {
  readonly used: number;
  readonly none: number;
  readonly notKnown: number;
  /** Shares of days without use, 0 to 1; null where there is no day to divide by. */
  readonly shareKnown: number | null;
  readonly shareWorst: number | null;
  readonly shareBest: number | null;
  /** Longest run; a day that is not known ends a strict run and is bridged by the other. */
  readonly longest: { readonly strict: Run; readonly bridged: Run };
  /** The run that ends on the last day; 0 days when that day was one of use (or, strictly, is not known). */
  readonly current: { readonly strict: Run; readonly bridged: Run };
}

const NO_RUN: Run = { days: 0, first: null, last: null, notKnown: 0 };

function longer(run: Run, day: Day): Run {
  const notKnown = run.notKnown + (day.state === 'none' ? 0 : 1);
  return { days: run.days + 1, first: run.first ?? day.day, last: day.day, notKnown };
}

/** The run after this day, or none: a strict run holds days of none only; a bridged one starts with such a day. */
function strictStep(run: Run, day: Day): Run {
  return day.state === 'none' ? longer(run, day) : NO_RUN;
}

function bridgedStep(run: Run, day: Day): Run {
  if (day.state === 'used' || (run.days === 0 && day.state !== 'none')) return NO_RUN;
  return longer(run, day);
}

function runs(days: readonly Day[], step: (run: Run, day: Day) => Run): { longest: Run; current: Run } {
  let [longest, current] = [NO_RUN, NO_RUN];
  for (const day of days) {
    current = step(current, day);
    if (current.days > longest.days) longest = current;
  }
  return { longest, current };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Measures of days without use over whole days, oldest first, one entry a day. Each day is A (none confirmed), U (used) or
 * ? (anything else). Share known = A/(A+U), worst = A/all, best = (A+?)/all. Bridged runs must be labelled "assumes no use
 * on n days not known". Today is not over: leave it out. No gap is ever filled. Source: days as in
 * the timeline followback (Sobell and Sobell 1992, doi:10.1007/978-1-4612-0357-5_3); worst, best and bridged are ours.
 */
export function abstinenceOf(days: readonly Day[]): Abstinence {
  const used = days.filter(({ state }) => state === 'used').length;
  const none = days.filter(({ state }) => state === 'none').length;
  const [strict, bridged] = [runs(days, strictStep), runs(days, bridgedStep)];
  return {
    used,
    none,
    notKnown: days.length - used - none,
    shareKnown: share(none, none + used),
    shareWorst: share(none, days.length),
    shareBest: share(days.length - used, days.length),
    longest: { strict: strict.longest, bridged: bridged.longest },
    current: { strict: strict.current, bridged: bridged.current },
  };
}

export interface UseCounts {
  readonly used: number;
  readonly none: number;
  readonly known: number;
  readonly notKnown: number;
  readonly of: number;
}

/** Use days and known days of a span. Days the reading does not reach are not known. */
export function useCounts(days: readonly Day[], span: Span): UseCounts {
  const inside = days.filter(({ day }) => inSpan(day, span));
  const used = inside.filter(({ state }) => state === 'used').length;
  const none = inside.filter(({ state }) => state === 'none').length;
  const of = Math.max(0, span.last - span.first + 1);
  return { used, none, known: used + none, notKnown: of - used - none, of };
}

/** Fewest recorded days without use before a use day counts as a return to use. Our own rule. */
export const RETURN_AFTER_DAYS = 7;

export interface ReturnToUse {
  readonly day: number;
  /** Recorded days in a row without use before it; days not known end such a run. */
  readonly after: number;
}

/** Returns to use (a lapse: one or more use days after 7 or more recorded days without), oldest first. */
export function returnsToUse(days: readonly Day[]): ReturnToUse[] {
  const returns: ReturnToUse[] = [];
  let without = 0;
  for (const { day, state } of days) {
    if (state === 'used' && without >= RETURN_AFTER_DAYS) returns.push({ day, after: without });
    without = state === 'none' ? without + 1 : 0;
  }
  return returns;
}

export interface SinceLastUse {
  /** Whole days from the last use day to today; 0 where that is today. */
  readonly days: number;
  /** How many of the days between the two are not known: any of them may have been one of use. */
  readonly notKnown: number;
}

/**
 * Days since the last use day: today less that day. Days that are not known do not start it again; they are counted beside
 * it. Null where no day of use is known. `today` is a day number; days from it on are not looked at, as it is not over,
 * unless use is recorded of today itself.
 */
export function sinceLastUse(days: readonly Day[], today: number): SinceLastUse | null {
  const last = days.findLast(({ day, state }) => day <= today && state === 'used');
  if (last === undefined) return null;
  const between = { first: last.day + 1, last: today - 1 };
  return { days: today - last.day, notKnown: useCounts(days, between).notKnown };
}
