import { addDays, formatDay } from '@cairn/shared-util';
import type { Phase } from './phase';
import { inTimeOrder, type PhaseDates, phaseWords } from './phase-order';

interface Ended<P> {
  readonly dischargedOn: string | null;
  readonly phases: readonly P[];
}

/**
 * The phase that ended with the discharge: the one whose last day is the day of discharge. It moves with that day, and
 * runs on when the discharge is taken back. Null when the last phase ended before.
 */
export function endedWithDischarge<P extends PhaseDates>({ dischargedOn, phases }: Ended<P>): P | null {
  return dischargedOn === null ? null : (phases.find(({ endsOn }) => endsOn === dischargedOn) ?? null);
}

/** An episode as it would stand had nobody entered its discharge. */
export function withoutDischarge<P extends PhaseDates, E extends Ended<P>>(episode: E & Ended<P>): E {
  const ended = endedWithDischarge(episode);
  const phases = episode.phases.map((phase) => (phase === ended ? { ...phase, endsOn: null } : phase));
  return { ...episode, dischargedOn: null, phases };
}

/**
 * The phase that runs on when another is withdrawn: the one that ended on the day before the running phase began, since
 * adding that phase ended it. None when a phase that has ended is withdrawn; its days are then between phases.
 */
export function runsOnAfter<P extends PhaseDates>(phases: readonly P[], withdrawn: PhaseDates): P | null {
  if (withdrawn.endsOn !== null) return null;
  const dayBefore = addDays(withdrawn.startsOn, -1);
  return phases.find(({ endsOn }) => endsOn === dayBefore) ?? null;
}

/**
 * Why a phase cannot be withdrawn; null when it can. An open episode keeps a running phase: the running one can only be
 * withdrawn when another runs on in its place, or when it is the only phase, since nothing else would take it away.
 */
export function withdrawalProblem(
  phases: readonly Pick<Phase, 'id' | 'kind' | 'startsOn' | 'endsOn'>[],
  withdrawn: Pick<Phase, 'id' | 'startsOn' | 'endsOn'>,
): string | null {
  const before = inTimeOrder(phases.filter(({ id }) => id !== withdrawn.id)).at(-1);
  if (withdrawn.endsOn !== null || before === undefined || runsOnAfter(phases, withdrawn) !== null) return null;
  const dayBefore = formatDay(addDays(withdrawn.startsOn, -1));
  return `No phase would run any more. Correct this one, or first correct ${phaseWords(before)}, so that it ends on ${dayBefore} and runs on.`;
}
