import { type Phase, PHASES, runningPhase } from '@cairn/patients-domain';
import { addDays, daysBetween, formatDay, formatDayRange } from '@cairn/shared-util';

/** A stretch of days on a ruler, in percent of its width. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** One phase as the ruler draws it and as it reads. */
export interface PhaseBar {
  readonly phase: Phase;
  readonly label: string;
  readonly stone: 0 | 1 | 2 | 3;
  readonly actual: Stretch;
  /** Null where no planned first and last day were entered. */
  readonly planned: Stretch | null;
  readonly actualWords: string;
  readonly plannedWords: string;
}

/** Phases on their ruler. */
export interface PhaseRuler {
  readonly first: string;
  readonly last: string;
  /** Where today ends, in percent of the width; null where today lies outside. */
  readonly today: number | null;
  readonly bars: readonly PhaseBar[];
}

interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * Phases on one true time axis from the earliest to the latest day that was planned or happened; a running phase goes on
 * to today. Each day has the same width, first and last day included.
 */
export function phaseRuler(phases: readonly Phase[], today: string): PhaseRuler {
  const actual = phases.map((phase) => actualDays(phase, today));
  const planned = phases.map(plannedDays);
  const all = [...actual, ...planned.filter((days) => days !== null)];
  const first = all.map((days) => days.first).sort()[0] ?? today;
  const last =
    all
      .map((days) => days.last)
      .sort()
      .at(-1) ?? today;
  const total = daysBetween(first, last) + 1;
  const stretch = (days: Days): Stretch => ({
    left: (daysBetween(first, days.first) / total) * 100,
    width: ((daysBetween(days.first, days.last) + 1) / total) * 100,
  });
  const bars = phases.map((phase, index) => {
    const plan = planned[index] ?? null;
    return {
      phase,
      label: PHASES[phase.kind].label,
      stone: PHASES[phase.kind].stone,
      actual: stretch(actualDays(phase, today)),
      planned: plan === null ? null : stretch(plan),
      actualWords: actualWords(phase, today),
      plannedWords: plannedWords(phase),
    };
  });
  const isInside = first <= today && today <= last;
  return { first, last, today: isInside ? ((daysBetween(first, today) + 1) / total) * 100 : null, bars };
}

function actualDays({ startsOn, endsOn }: Phase, today: string): Days {
  const running = today < startsOn ? startsOn : today;
  return { first: startsOn, last: endsOn ?? running };
}

function plannedDays({ plannedStart, plannedEnd }: Phase): Days | null {
  return plannedStart === null || plannedEnd === null ? null : { first: plannedStart, last: plannedEnd };
}

const dayCount = (first: string, last: string): string => {
  const days = daysBetween(first, last) + 1;
  return days === 1 ? '1 day' : `${days} days`;
};

/** "24 August to 6 September 2026, 14 days", "since 12 November 2026, day 12". */
function actualWords({ startsOn, endsOn }: Phase, today: string): string {
  if (endsOn === null) return `since ${formatDay(startsOn)}, day ${daysBetween(startsOn, today) + 1}`;
  return `${formatDayRange(startsOn, endsOn)}, ${dayCount(startsOn, endsOn)}`;
}

function plannedWords({ plannedStart, plannedEnd }: Phase): string {
  if (plannedStart !== null && plannedEnd !== null) {
    return `planned ${formatDayRange(plannedStart, plannedEnd)}, ${dayCount(plannedStart, plannedEnd)}`;
  }
  if (plannedStart !== null) return `planned from ${formatDay(plannedStart)}`;
  return plannedEnd === null ? 'nothing planned' : `planned to ${formatDay(plannedEnd)}`;
}

/** The first day that a new phase can have without ending another on its first day; the clinic's date at the latest. */
export function suggestedStart(phases: readonly Phase[], today: string): string {
  const running = runningPhase(phases);
  const last = phases.at(-1);
  if (running !== null || last === undefined || last.endsOn === null) return today;
  const next = addDays(last.endsOn, 1);
  return next > today ? today : next;
}
