import { epochDay } from '@cairn/shared-util';
import { PHASES, type PhaseKind } from '@cairn/patients-domain';
import type { Timeline } from '../timeline';
import { inSpan, type Span } from '../days/range';
import { dayWords } from '../words/day-words';
import { phaseDayWords } from '../words/names';

type Episode = NonNullable<Timeline['episode']>;

/** A phase as the charts need it; days since 1970-01-01, both ends included. */
export interface PhaseSpan extends Span {
  readonly kind: PhaseKind;
  /** Short label, "Rehab". */
  readonly label: string;
  /** 0 untinted, 1 detox, 2 rehab, 3 aftercare. */
  readonly stone: 0 | 1 | 2 | 3;
  /** Whether it still runs on the day asked about; `last` is then that day. */
  readonly open: boolean;
  readonly days: number;
  readonly plannedDays: number | null;
  readonly plannedLast: number | null;
  readonly plannedMinutesPerWeek: number | null;
}

function lastDayOf(endsOn: string | null, dischargedOn: string | null): string | null {
  if (endsOn === null || dischargedOn === null) return endsOn ?? dischargedOn;
  return endsOn < dischargedOn ? endsOn : dischargedOn;
}

function planOf({ plannedStart, plannedEnd, startsOn }: Episode['phases'][number]): number | null {
  return plannedEnd === null ? null : epochDay(plannedEnd) - epochDay(plannedStart ?? startsOn) + 1;
}

/**
 * The phases of an episode up to a day (a day number), in order of their first day. A phase that has not begun by then is
 * left out. An open phase ends with the discharge, else on that day. A phase that starts and ends on one day lasts 1 day.
 * Planned days count from the planned first day, else from the actual one.
 */
export function phaseSpans(episode: Timeline['episode'], today: number): PhaseSpan[] {
  if (episode === null) return [];
  return episode.phases
    .map((phase) => {
      const first = epochDay(phase.startsOn);
      const end = lastDayOf(phase.endsOn, episode.dischargedOn);
      const last = end === null ? today : Math.min(today, epochDay(end));
      return {
        first,
        last,
        kind: phase.kind,
        label: PHASES[phase.kind].short,
        stone: PHASES[phase.kind].stone,
        open: end === null || epochDay(end) > today,
        days: last - first + 1,
        plannedDays: planOf(phase),
        plannedLast: phase.plannedEnd === null ? null : epochDay(phase.plannedEnd),
        plannedMinutesPerWeek: phase.plannedMinutesPerWeek,
      };
    })
    .filter((phase) => phase.last >= phase.first)
    .sort((one, other) => one.first - other.first);
}

export interface PhaseDay {
  readonly phase: PhaseSpan;
  /** 1 on the first day of the phase. */
  readonly day: number;
  /** "Rehab day 45". */
  readonly label: string;
}

/** The phase a day (a day number) lies in and its day there; null between phases, before the first and after the last. */
export function phaseOn(episode: Timeline['episode'], day: number): PhaseDay | null {
  const phase = phaseSpans(episode, day).findLast((span) => inSpan(day, span));
  if (phase === undefined) return null;
  const dayOfPhase = day - phase.first + 1;
  return { phase, day: dayOfPhase, label: phaseDayWords(phase.kind, dayOfPhase) };
}

/** Day of the episode: 1 on the day of admission; null before it, without admission, and after discharge. */
export function episodeDay(episode: Timeline['episode'], day: number): number | null {
  if (episode === null || episode.admittedOn === null) return null;
  const number = day - epochDay(episode.admittedOn) + 1;
  const over = episode.dischargedOn !== null && day > epochDay(episode.dischargedOn);
  return number < 1 || over ? null : number;
}

/** Days a planned end has been passed by; 0 when it has not, or when none was planned. */
export function daysBeyondPlan(phase: Pick<PhaseSpan, 'last' | 'plannedLast'>): number {
  return phase.plannedLast === null ? 0 : Math.max(0, phase.last - phase.plannedLast);
}

/** "Friday 16 October, rehab day 45": the words in the cursor’s pill on a day (YYYY-MM-DD). */
export function cursorWords({ episode, today }: Pick<Timeline, 'episode' | 'today'>, day: string): string {
  const here = phaseOn(episode, epochDay(day));
  const phase = here === null ? '' : `, ${here.label.charAt(0).toLowerCase()}${here.label.slice(1)}`;
  return `${dayWords(epochDay(day), epochDay(today), 'weekday')}${phase}`;
}
