import { inSpan, type Span } from '../days/span';
import { useCounts, type UseCounts } from '../use-days/abstinence';
import type { DayOfUse } from '../use-days/day-of-use';

/** Weeks of the window that treatment outcomes are told over, and its days. */
export const OUTCOME_WEEKS = 4;
export const OUTCOME_DAYS = 7 * OUTCOME_WEEKS;

/** The rule as it stands where the figures do. */
export const OUTCOME_RULE =
  'The 28 days that end yesterday, by the clinic’s calendar, week by week. Days not known are counted as not known, never ' +
  'as none: while there are any, the number of days of use may be higher.';

export interface WeekOfUse extends Span, UseCounts {}

export interface DaysIn28 {
  /** Oldest first, 7 days each. */
  readonly weeks: readonly WeekOfUse[];
  /** Over all 28; `used` is the sum of the weeks. */
  readonly total: UseCounts;
  readonly span: Span;
}

/**
 * Days of use in the 28 local days that end the day before `today` (a day number), in four weeks of 7: what the Treatment
 * Outcomes Profile asks, 0 to 7 a week and 0 to 28 in all. Today is not over and is left out. Source: Treatment Outcomes
 * Profile, Public Health England; that unknown days are told beside the figure is ours.
 */
export function daysIn28(days: readonly Pick<DayOfUse, 'day' | 'state'>[], today: number): DaysIn28 {
  const span = { first: today - OUTCOME_DAYS, last: today - 1 };
  const weeks = Array.from({ length: OUTCOME_WEEKS }, (_, index) => {
    const week = { first: span.first + 7 * index, last: span.first + 7 * index + 6 };
    return { ...week, ...useCounts(days, week) };
  });
  return { weeks, total: useCounts(days, span), span };
}

/** Days that are told of, of a span. */
export function daysWithin<D extends Pick<DayOfUse, 'day'>>(days: readonly D[], span: Span): D[] {
  return days.filter(({ day }) => inSpan(day, span));
}
