import type { Phase } from '@cairn/patients-domain';
import { addDays, counted, formatDay, joinWords, midSentence } from '@cairn/shared-util';
import { MOST_SEVERE, type WithdrawalCheck } from './withdrawal-check';
import { withdrawalDay, withdrawalGrid, withdrawalPhaseOn, type WithdrawalGrid } from './withdrawal-week';

/** The most days that are drawn beside each other. */
export const LONGEST_WEEK = 14;
const WEEK = 7;

type Span = Pick<Phase, 'kind' | 'startsOn' | 'endsOn'>;
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that the grid shows: those of the withdrawal phase of the latest check from its first day, up to today and at
 * most a fortnight; of a longer phase the fortnight that ends with the latest check. Outside of a phase the week to the
 * latest check. Null without any check.
 */
export function withdrawalDays(
  checks: readonly WithdrawalCheck[],
  phases: readonly Span[],
  today: string,
): DayRange | null {
  const last = checks.map(({ day }) => day).reduce((latest, day) => (day > latest ? day : latest), '');
  if (last === '') return null;
  const phase = withdrawalPhaseOn(last, phases);
  if (phase === null) return { from: addDays(last, 1 - WEEK), to: last };
  const end = phase.endsOn === null || phase.endsOn > today ? today : phase.endsOn;
  const fortnight = addDays(phase.startsOn, LONGEST_WEEK - 1);
  if (last > fortnight) return { from: addDays(last, 1 - LONGEST_WEEK), to: last };
  return { from: phase.startsOn, to: end < fortnight ? end : fortnight };
}

/** "Day 3, 25 August": the day of the phase where there is one. */
export function dayName(day: string, phases: readonly Span[]): string {
  const number = withdrawalDay(day, phases);
  const date = formatDay(day);
  return number === null ? date : `day ${number}, ${date}`;
}

/** How many days of a grid have any answer. */
export function daysChecked({ days, rows, suicidalThoughts }: WithdrawalGrid): number {
  const isKnown = (at: number): boolean =>
    rows.some(({ cells }) => (cells[at] ?? null) !== null) || (suicidalThoughts[at] ?? null) !== null;
  return days.filter((_, at) => isKnown(at)).length;
}

function severeWords(grid: WithdrawalGrid): string {
  const severe = grid.rows.filter(({ cells }) => cells.includes(MOST_SEVERE)).map(({ label }) => midSentence(label));
  return severe.length === 0
    ? 'No symptom was severe on a day that was checked.'
    : `Severe on some day: ${joinWords(severe)}.`;
}

function thoughtsWords({ days, suicidalThoughts }: WithdrawalGrid, phases: readonly Span[]): string {
  const told = days.filter((_, at) => suicidalThoughts[at] === true).map((day) => dayName(day, phases));
  if (told.length > 0) return `Suicidal thoughts were told of on ${joinWords(told)}.`;
  const asked = suicidalThoughts.filter((answer) => answer !== null).length;
  return asked === 0
    ? 'Nobody asked about suicidal thoughts.'
    : `No suicidal thoughts on the ${counted(asked, 'day')} asked.`;
}

/** What the grid says, with its denominator; days that were not checked are counted and never taken for days without. */
export function describeWithdrawal(
  checks: readonly WithdrawalCheck[],
  phases: readonly Span[],
  { from, to }: DayRange,
): string {
  const grid = withdrawalGrid(checks, from, to);
  const checked = daysChecked(grid);
  const missing = grid.days.length - checked;
  const rest = missing === 0 ? '' : ` ${counted(missing, 'day')} not checked.`;
  return `${checked} of ${counted(grid.days.length, 'day')} checked.${rest} ${severeWords(grid)} ${thoughtsWords(grid, phases)}`;
}
