import { addDays, formatDay, formatDayRange } from '@cairn/shared-util';
import { PHASES, type PhaseInput } from './phase';

/** The days of a phase, both included; `endsOn` null while it runs. */
export type PhaseDates = Pick<PhaseInput, 'startsOn' | 'endsOn'>;

/** Later than every day on record, as text. */
export const OPEN_END = '9999-12-31';
const lastDay = ({ endsOn }: PhaseDates): string => endsOn ?? OPEN_END;

/**
 * The first of the phases that shares at least one day with the candidate; null when none does. First and last day both
 * count, so a phase may begin on the day after another ends, not on the same day. A running phase has no end.
 */
export function overlapOf<P extends PhaseDates>(phases: readonly P[], candidate: PhaseDates): P | null {
  const shares = (phase: P): boolean => phase.startsOn <= lastDay(candidate) && candidate.startsOn <= lastDay(phase);
  return inTimeOrder(phases).find(shares) ?? null;
}

/** Phases by their first day, earliest first. */
export function inTimeOrder<P extends PhaseDates>(phases: readonly P[]): P[] {
  return [...phases].sort((one, other) => one.startsOn.localeCompare(other.startsOn));
}

/** The phase that runs on; null when none does. There is never more than one. */
export function runningPhase<P extends PhaseDates>(phases: readonly P[]): P | null {
  return phases.find(({ endsOn }) => endsOn === null) ?? null;
}

/**
 * The running phase, closed on the day before the next one begins: what happens to it when a new phase is added. Null
 * when no phase runs, or when the running one begins on or after that day (then the two overlap).
 */
export function closedBefore<P extends PhaseDates>(phases: readonly P[], startsOn: string): P | null {
  const running = runningPhase(phases);
  if (running === null || running.startsOn >= startsOn) return null;
  return { ...running, endsOn: addDays(startsOn, -1) };
}

/** "Residential rehab, 7 September to 15 November 2026", "Aftercare, since 16 November 2026". */
export function phaseWords({ kind, startsOn, endsOn }: PhaseDates & Pick<PhaseInput, 'kind'>): string {
  const days = endsOn === null ? `since ${formatDay(startsOn)}` : formatDayRange(startsOn, endsOn);
  return `${PHASES[kind].label}, ${days}`;
}
