import { daysBetween } from '@cairn/shared-util';
import type { Episode } from './episode';
import { PHASES, type PhaseKind } from './phase';
import { phaseOn } from './phase-order';

type Counted = Pick<Episode, 'referredOn' | 'admittedOn' | 'dischargedOn'>;

/** Where an episode stands on a day. Day 1 is the first day of the phase or episode. */
export interface EpisodeStanding {
  /** Null on days between phases. */
  readonly phase: PhaseKind | null;
  readonly phaseDay: number | null;
  /** Days since admission, from 1; null before admission or without one. On a day after discharge, of the last day. */
  readonly episodeDay: number | null;
  readonly discharged: boolean;
}

/** Phase, phase day and episode day of an episode on a day, all counted from 1. */
export function standingOn(episode: Counted & Pick<Episode, 'phases'>, day: string): EpisodeStanding {
  const discharged = episode.dischargedOn !== null && episode.dischargedOn < day;
  const phase = discharged ? null : phaseOn(episode.phases, day);
  return {
    phase: phase?.kind ?? null,
    phaseDay: phase === null ? null : daysBetween(phase.startsOn, day) + 1,
    episodeDay: episodeDay(episode, discharged ? (episode.dischargedOn ?? day) : day),
    discharged,
  };
}

function episodeDay({ admittedOn }: Counted, day: string): number | null {
  return admittedOn === null || day < admittedOn ? null : daysBetween(admittedOn, day) + 1;
}

/** "Aftercare, day 12", "Waiting", "Between phases", "Discharged". */
export function standingWords({ phase, phaseDay, episodeDay: day, discharged }: EpisodeStanding): string {
  if (discharged) return 'Discharged';
  if (phase !== null && phaseDay !== null) return `${PHASES[phase].short}, day ${phaseDay}`;
  return day === null ? 'Waiting' : 'Between phases';
}

/** The episode that a page is about: the open one, or else the one that was referred last; null when there is none. */
export function currentEpisode<E extends Counted>(episodes: readonly E[]): E | null {
  const newest = [...episodes].sort((one, other) => other.referredOn.localeCompare(one.referredOn));
  return newest.find(({ dischargedOn }) => dischargedOn === null) ?? newest[0] ?? null;
}
