import type { Span } from '@cairn/tracking-domain';
import { epochDay, fromEpochDay, midSentence } from '@cairn/shared-util';
import { inTimeOrder, phaseDay, phaseDayWords, PHASES, type PhaseDay, type PhaseKind } from '@cairn/patients-domain';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';

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

/** A phase up to a day (a day number) that it has reached. */
function spanOf(phase: Episode['phases'][number], { dischargedOn }: Episode, today: number): PhaseSpan {
  const first = epochDay(phase.startsOn);
  const end = lastDayOf(phase.endsOn, dischargedOn);
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
}

/**
 * The phases of an episode up to a day (a day number), in order of their first day. A phase that has not begun by then is
 * left out. An open phase ends with the discharge, else on that day. A phase that starts and ends on one day lasts 1 day.
 * Planned days count from the planned first day, else from the actual one.
 */
export function phaseSpans(episode: Timeline['episode'], today: number): PhaseSpan[] {
  if (episode === null) return [];
  return inTimeOrder(episode.phases)
    .map((phase) => spanOf(phase, episode, today))
    .filter(({ first, last }) => last >= first);
}

/** A phase as the charts need it, with the day asked about. */
export interface PhaseSpanDay extends PhaseDay<PhaseSpan> {
  /** "Rehab day 45". */
  readonly label: string;
}

/** What {@link phaseDay} says of a day (a day number), with the phase up to that day; null without an episode. */
export function phaseOn(episode: Timeline['episode'], day: number): PhaseSpanDay | null {
  const here = episode === null ? null : phaseDay(episode, fromEpochDay(day));
  if (episode === null || here === null) return null;
  const phase = spanOf(here.phase, episode, day);
  return { phase, day: here.day, label: phaseDayWords(phase.kind, here.day) };
}

/** "Friday 16 October, rehab day 45": the words in the cursor’s pill on a day (YYYY-MM-DD). */
export function cursorWords({ episode, today }: Pick<Timeline, 'episode' | 'today'>, day: string): string {
  const here = phaseOn(episode, epochDay(day));
  const phase = here === null ? '' : `, ${midSentence(here.label)}`;
  return `${dayWords(epochDay(day), epochDay(today), 'weekday')}${phase}`;
}
