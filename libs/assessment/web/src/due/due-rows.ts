import type { ClinicDueRow } from '@cairn/assessment-domain';

export const SORTS = ['overdue', 'person', 'measure'] as const;
/** By how long something is overdue, by whose it is, or by what it is. */
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  overdue: 'longest overdue',
  person: 'person',
  measure: 'measure',
};

export const SHOWN = ['overdue', 'due', 'all'] as const;
/** What is overdue, what is due today or overdue, or also what becomes due within a week. */
export type Shown = (typeof SHOWN)[number];

const LEAST: Readonly<Record<Shown, number>> = { overdue: 1, due: 0, all: Number.NEGATIVE_INFINITY };

const byUrgency = (a: ClinicDueRow, b: ClinicDueRow): number => b.overdueDays - a.overdueDays;
const ORDERS: Readonly<Record<Sort, (a: ClinicDueRow, b: ClinicDueRow) => number>> = {
  overdue: byUrgency,
  person: (a, b) => a.patientName.localeCompare(b.patientName),
  measure: (a, b) => a.name.localeCompare(b.name),
};

/** The rows that are wanted, in the order that is wanted; what is alike in it stands with the longest overdue first. */
export function dueRows(rows: readonly ClinicDueRow[], shown: Shown, sort: Sort): ClinicDueRow[] {
  const wanted = rows.filter(({ overdueDays }) => overdueDays >= LEAST[shown]);
  return wanted.sort(byUrgency).sort(ORDERS[sort]);
}
