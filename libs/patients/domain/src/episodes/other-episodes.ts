import { addDays, formatDay, formatDayRange } from '@cairn/shared-util';
import type { Episode } from './episode';
import type { PhaseInput } from './phase';
import { inTimeOrder, overlapOf, type PhaseDates, phaseWords } from './phase-order';

type DatedPhase = Pick<PhaseInput, 'kind' | 'startsOn' | 'endsOn'>;

/** Another episode of care of the same person, as far as days are compared with its own. */
export type OtherEpisode = Pick<Episode, 'referredOn' | 'admittedOn' | 'dischargedOn'> & {
  readonly phases: readonly DatedPhase[];
};
type Care = Pick<Episode, 'admittedOn' | 'dischargedOn'>;

/** "5 September to 20 November 2026", "since 5 September 2026": from admission, or from referral without one. */
export function episodeDaysWords({ referredOn, admittedOn, dischargedOn }: Omit<OtherEpisode, 'phases'>): string {
  const first = admittedOn ?? referredOn;
  return dischargedOn === null ? `since ${formatDay(first)}` : formatDayRange(first, dischargedOn);
}

/**
 * The days of care of an episode: from admission to the day before discharge, so that somebody may be admitted again on
 * the day on which they were discharged; the day of admission counts always. Null while the person waits.
 */
function careOf({ admittedOn, dischargedOn }: Care): PhaseDates | null {
  if (admittedOn === null) return null;
  if (dischargedOn === null) return { startsOn: admittedOn, endsOn: null };
  const last = addDays(dischargedOn, -1);
  return { startsOn: admittedOn, endsOn: last < admittedOn ? admittedOn : last };
}

function meets(others: readonly OtherEpisode[], days: PhaseDates): OtherEpisode | null {
  const inCare = (other: OtherEpisode): boolean => {
    const care = careOf(other);
    return care !== null && overlapOf([care], days) !== null;
  };
  return others.find(inCare) ?? null;
}

/** Why a person cannot be admitted on a day: they were in another episode of care. Null when they can. */
export function admissionMeets(others: readonly OtherEpisode[], admittedOn: string | null): string | null {
  if (admittedOn === null) return null;
  const met = meets(others, { startsOn: admittedOn, endsOn: admittedOn });
  return met === null ? null : `The admission lies in another episode of care, ${episodeDaysWords(met)}.`;
}

/**
 * Why an episode cannot last from its admission to its discharge: another lies in between. Null when it can, and while
 * it is open: an episode of the past is opened before its discharge is entered.
 */
export function careMeets(others: readonly OtherEpisode[], care: Care): string | null {
  const days = careOf(care);
  if (days === null || days.endsOn === null) return null;
  const met = meets(others, days);
  return met === null
    ? null
    : `Another episode of care lies between admission and discharge, ${episodeDaysWords(met)}.`;
}

/** Why a phase cannot have its days: the person was in a phase of another episode. Null when it can. */
export function phaseMeets(others: readonly OtherEpisode[], days: PhaseDates): string | null {
  for (const other of others) {
    const phase = overlapOf(other.phases, days);
    if (phase === null) continue;
    return `These days overlap a phase of another episode of care, ${episodeDaysWords(other)}: ${phaseWords(phase)}.`;
  }
  return null;
}

/** Why an episode cannot run on without its discharge: the person was in care again. Null when it can. */
export function runningOnMeets(others: readonly OtherEpisode[], episode: OtherEpisode): string | null {
  const startsOn = episode.admittedOn ?? inTimeOrder(episode.phases)[0]?.startsOn ?? episode.referredOn;
  const days = { startsOn, endsOn: null };
  const met = meets(others, days) ?? others.find(({ phases }) => overlapOf(phases, days) !== null) ?? null;
  return met === null
    ? null
    : `This episode cannot run on: another episode of care came after it, ${episodeDaysWords(met)}.`;
}
