import type { Phase } from '@cairn/patients-domain';
import { daysBetween, eachDay } from '@cairn/shared-util';
import { WITHDRAWAL_SYMPTOMS, type WithdrawalCheck, type WithdrawalSymptom } from './withdrawal-check';

type Span = Pick<Phase, 'kind' | 'startsOn' | 'endsOn'>;

/** The withdrawal phase that a clinic-local day lies in; null outside of one. */
export function withdrawalPhaseOn<P extends Span>(day: string, phases: readonly P[]): P | null {
  const holds = ({ kind, startsOn, endsOn }: P): boolean =>
    kind === 'withdrawal_management' && startsOn <= day && (endsOn === null || day <= endsOn);
  return phases.find(holds) ?? null;
}

/** Which day of the withdrawal phase a clinic-local day is, the first being 1; null outside of one. */
export function withdrawalDay(day: string, phases: readonly Span[]): number | null {
  const phase = withdrawalPhaseOn(day, phases);
  return phase === null ? null : daysBetween(phase.startsOn, day) + 1;
}

/** What is known of one symptom on one day; null is "not asked", 0 is "none". */
export type GridCell = number | null;

export interface GridRow {
  readonly key: WithdrawalSymptom;
  readonly label: string;
  readonly cells: readonly GridCell[];
}

/** Symptoms by days. */
export interface WithdrawalGrid {
  readonly days: readonly string[];
  readonly rows: readonly GridRow[];
  /** By day: whether suicidal thoughts were told of; null where nobody asked. */
  readonly suicidalThoughts: readonly (boolean | null)[];
}

/** The worst that was told; null only where nothing was. */
function worst(values: readonly GridCell[]): GridCell {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : Math.max(...told);
}

function anyTold(answers: readonly (boolean | null)[]): boolean | null {
  const told = answers.filter((answer) => answer !== null);
  return told.length === 0 ? null : told.includes(true);
}

/** The checks of a run of days, both included. Of several checks of one day each cell shows the worst. */
export function withdrawalGrid(checks: readonly WithdrawalCheck[], from: string, to: string): WithdrawalGrid {
  const days = eachDay(from, to);
  const byDay = days.map((day) => checks.filter((check) => check.day === day));
  return {
    days,
    rows: WITHDRAWAL_SYMPTOMS.map(({ key, label }) => ({
      key,
      label,
      cells: byDay.map((of) => worst(of.map((check) => check[key]))),
    })),
    suicidalThoughts: byDay.map((of) => anyTold(of.map((check) => check.suicidalThoughts))),
  };
}
