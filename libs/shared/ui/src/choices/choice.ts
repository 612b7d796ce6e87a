import type { CodeList } from '@cairn/shared-util';

/** One of several things to choose from. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where a key leads in a row of so many cells: arrows go round, Home and End to the ends; null for other keys. */
export function stepTo(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (from + step + count) % count;
}

/** A shipped code list as things to choose from. `K` are its keys, which the list itself does not carry in its type. */
export function choicesOf<K extends string>({ codes }: CodeList): Choice<K>[] {
  return codes.map(({ key, label }) => ({ value: key as K, label }));
}

/** Labels by key as things to choose from, in the order in which they stand. */
export function labelledChoices<K extends string>(labels: Readonly<Record<K, string>>): Choice<K>[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));
}
