import * as z from 'zod';
import type { FieldProblem } from '@cairn/shared-util';

/** The ends of a measure, both included. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** What is measured: how it is spoken of, its unit, and how finely it is read. */
export interface Measure {
  /** Begins a sentence: "The pulse". */
  readonly name: string;
  /** Written behind the figure: "a minute". */
  readonly unit: string;
  /** Figures behind the decimal point. */
  readonly decimals: 0 | 1 | 2 | 3;
  /** Beyond these ends a figure is a slip of the hand and is refused. */
  readonly possible: Ends;
  /** Beyond these ends a figure is asked about and kept. Left out where nothing is asked. */
  readonly usual?: Ends;
}

/** Figures as people write them: 1,440. */
const figure = (value: number): string => value.toLocaleString('en-GB');

const isAsFineAs = (value: number, decimals: number): boolean => Number(value.toFixed(decimals)) === value;

/** A measure as it is entered; null is "not measured" and 0 is a figure like any other. */
export function measured({ name, unit, decimals, possible: { from, to } }: Measure) {
  const kind = decimals === 0 ? 'a whole number' : 'a number';
  const words = `${name}: enter ${kind} from ${figure(from)} to ${figure(to)} ${unit}.`;
  const many = `${name}: at most ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}.`;
  return z
    .number(words)
    .min(from, words)
    .max(to, words)
    .refine((value) => isAsFineAs(value, decimals), decimals === 0 ? words : many)
    .nullable();
}

/** What is unusual about a measure, for whoever enters it; empty where it is usual or was not taken. */
export function unusualMeasure(field: string, { name, unit, usual }: Measure, value: number | null): FieldProblem[] {
  if (value === null || usual === undefined || (value >= usual.from && value <= usual.to)) return [];
  const side = value < usual.from ? `below ${figure(usual.from)}` : `above ${figure(usual.to)}`;
  return [{ field, message: `${name} is ${side} ${unit}. Check the figure and how the person is.` }];
}
