import { epochDay, fromEpochDay } from './day';

/** Every day from the first to the last, both included; none when the last is before the first. */
export function eachDay(first: string, last: string): string[] {
  const start = epochDay(first);
  const count = Math.max(0, epochDay(last) - start + 1);
  return Array.from({ length: count }, (_, index) => fromEpochDay(start + index));
}
