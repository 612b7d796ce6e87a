import { Injectable, signal } from '@angular/core';

/** The one day that is pointed at, over all lanes. Provided by the page. */
@Injectable()
export class TimeCursor {
  /** Days since 1970-01-01; null where nothing is pointed at. */
  readonly day = signal<number | null>(null);
}

/** Where a key leads among days with data, oldest first: the next one, with Shift the first one a week or more away. */
export function stepAmong(days: readonly number[], from: number | null, key: string, byWeek: boolean): number | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (key === 'Home') return first;
  if (key === 'End') return last;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  if (from === null) return last;
  const far = byWeek ? 7 : 1;
  if (key === 'ArrowLeft') return days.findLast((day) => day <= from - far) ?? first;
  return days.find((day) => day >= from + far) ?? last;
}
