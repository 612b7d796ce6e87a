import { daysBetween } from '@cairn/shared-util';
import type { Episode } from './episode';
import { PHASES, type PhaseKind } from './phase';
import { inTimeOrder, OPEN_END, type PhaseDates } from './phase-order';

type Counted = Pick<Episode, 'admittedOn' | 'dischargedOn'>;

/** Where an episode stands on a day. Day 1 is the first day of the phase or episode. */
export interface EpisodeStanding {
  /** Null on days between phases and after discharge. */
  readonly phase: PhaseKind | null;
  readonly phaseDay: number | null;
  /** As {@link episodeDay} has it. */
  readonly episodeDay: number | null;
  readonly discharged: boolean;
}

/** A phase and a day in it, 1 on its first day. */
export interface PhaseDay<P> {
  readonly phase: P;
  readonly day: number;
}

/** Which day a day is, counted from a first one: 1 on that day itself, null before it. */
export function dayCountFrom(first: string, day: string): number | null {
  return day < first ? null : daysBetween(first, day) + 1;
}

/** Whether a day lies after the discharge. The day of discharge is the last one of the episode. */
function isOver({ dischargedOn }: Pick<Episode, 'dischargedOn'>, day: string): boolean {
  return dischargedOn !== null && day > dischargedOn;
}

/**
 * The phase that a day lies in and its day there; null on days between phases, before the first, after the last, and
 * after the discharge, also in a phase that was left running.
 */
export function phaseDay<P extends PhaseDates>(
  episode: Pick<Episode, 'dischargedOn'> & { readonly phases: readonly P[] },
  day: string,
): PhaseDay<P> | null {
  const begun = inTimeOrder(episode.phases).findLast(({ startsOn }) => startsOn <= day);
  if (begun === undefined || isOver(episode, day) || day > (begun.endsOn ?? OPEN_END)) return null;
  return { phase: begun, day: daysBetween(begun.startsOn, day) + 1 };
}

/** Day of the episode, 1 on the day of admission; null before it, without admission, and after the discharge. */
export function episodeDay(episode: Counted, day: string): number | null {
  return episode.admittedOn === null || isOver(episode, day) ? null : dayCountFrom(episode.admittedOn, day);
}

/** Phase, phase day and episode day of an episode on a day, all counted from 1. */
export function standingOn(episode: Counted & Pick<Episode, 'phases'>, day: string): EpisodeStanding {
  const here = phaseDay(episode, day);
  return {
    phase: here?.phase.kind ?? null,
    phaseDay: here?.day ?? null,
    episodeDay: episodeDay(episode, day),
    discharged: isOver(episode, day),
  };
}

/** The short label of a phase with its day: "Aftercare day 12". */
export function phaseDayWords(kind: PhaseKind, day: number): string {
  return `${PHASES[kind].short} day ${day}`;
}

/** "Aftercare day 12", "Waiting", "Between phases", "Discharged". */
export function standingWords({ phase, phaseDay: day, episodeDay: inEpisode, discharged }: EpisodeStanding): string {
  if (discharged) return 'Discharged';
  if (phase !== null && day !== null) return phaseDayWords(phase, day);
  return inEpisode === null ? 'Waiting' : 'Between phases';
}

type Ranked = Pick<Episode, 'id' | 'referredOn' | 'dischargedOn'>;

/** Days as text are all of one width, so that the whole compares like its parts in their order. */
const rankOf = ({ id, referredOn, dischargedOn }: Ranked): string => `${dischargedOn ?? OPEN_END} ${referredOn} ${id}`;

/**
 * The episode that header, charts, report and caseload are about: the open one, else the one discharged last, of those
 * the one referred last, at the very end the greater id. Null when there is none.
 */
export function currentEpisode<E extends Ranked>(episodes: readonly E[]): E | null {
  const [first, ...others] = episodes;
  if (first === undefined) return null;
  return others.reduce((best, each) => (rankOf(each) > rankOf(best) ? each : best), first);
}
