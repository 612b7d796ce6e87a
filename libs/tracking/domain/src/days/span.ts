import { fromEpochDay, isoWeekday } from '@cairn/shared-util';

/** Days as numbers since 1970-01-01, both included; empty when `last` is before `first`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many days a span holds; 0 when it is empty. */
export function spanLength({ first, last }: Span): number {
  return Math.max(0, last - first + 1);
}

/** Whether the day lies in the span, both ends included. */
export function inSpan(day: number, { first, last }: Span): boolean {
  return day >= first && day <= last;
}

/** Every day number of a span, oldest first. */
export function daysOfSpan(span: Span): number[] {
  return Array.from({ length: spanLength(span) }, (_, index) => span.first + index);
}

/** The Monday of the ISO week of a day, as day numbers. */
export function mondayOf(day: number): number {
  return day - isoWeekday(fromEpochDay(day)) + 1;
}
