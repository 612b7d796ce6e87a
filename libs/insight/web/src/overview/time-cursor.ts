import { Injectable, signal } from '@angular/core';

/** The one day that is pointed at, over all lanes. Provided by the page. */
@Injectable()
export class TimeCursor {
  /** Days since 1970-01-01; null where nothing is pointed at. */
  readonly day = signal<number | null>(null);
}

type Step = (days: readonly number[], from: number, far: number) => number | undefined;
const STEPS: Readonly<Record<string, Step>> = {
  Home: (days) => days[0],
  End: (days) => days.at(-1),
  ArrowLeft: (days, from, far) => days.findLast((day) => day <= from - far) ?? days[0],
  ArrowRight: (days, from, far) => days.find((day) => day >= from + far) ?? days.at(-1),
};

/** Where a key leads among days with data, oldest first: the next one, with Shift the first one a week or more away. */
export function stepAmong(days: readonly number[], from: number | null, key: string, byWeek: boolean): number | null {
  const step = from === null && (key === 'ArrowLeft' || key === 'ArrowRight') ? STEPS['End'] : STEPS[key];
  return step?.(days, from ?? 0, byWeek ? 7 : 1) ?? null;
}
