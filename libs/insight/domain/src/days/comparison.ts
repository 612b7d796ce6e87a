import { spanLength, type Span } from '@cairn/tracking-domain';
import { epochDay, formatDay, fromEpochDay } from '@cairn/shared-util';
import type { Timeline } from '../timeline';
import { phaseSpans, type PhaseSpan } from '../phases/phase-on';
import { phaseName } from '../words/names';

/** Days of a window, and of the shortest phase worth comparing with. */
export const FORTNIGHT = 14;
export const SHORTEST_REFERENCE = 7;

/** Earlier days that the last fortnight is compared with; `name` reads after "in": "the first fortnight of rehab". */
export interface ReferenceWindow extends Span {
  readonly name: string;
}

/** The windows of every comparison. `reference` is null where nothing earlier can be compared with yet. */
export interface Comparison {
  readonly recent: Span;
  readonly reference: ReferenceWindow | null;
}

function ofPhase(phase: PhaseSpan, all: readonly PhaseSpan[]): ReferenceWindow {
  const last = Math.min(phase.last, phase.first + FORTNIGHT - 1);
  const whole = phase.days <= FORTNIGHT;
  const repeated = all.filter(({ kind }) => kind === phase.kind).length > 1;
  const from = repeated ? ` from ${formatDay(fromEpochDay(phase.first))}` : '';
  const name = `${whole ? '' : 'the first fortnight of '}${phaseName(phase.kind)}${from}`;
  return { first: phase.first, last, name };
}

function ofRecord({ firstDay }: Pick<Timeline, 'firstDay'>): ReferenceWindow[] {
  if (firstDay === null) return [];
  const first = epochDay(firstDay);
  return [{ first, last: first + FORTNIGHT - 1, name: 'the first fortnight of the record' }];
}

/**
 * The 14 whole days ending on `lastDay`, and the days they are compared with: the first fortnight (or the whole, when
 * shorter) of the latest phase whose days end before those 14 begin and that is 7 days or longer; this is the current
 * phase once it is 28 days old. Without such a phase it is the first fortnight of the record; without that, null. The
 * name is for the sentence, so that a reader always knows what was compared. Also null where the timeline was not read
 * far enough back: nothing is said of days that were not looked at.
 */
export function comparisonOf(timeline: Timeline, lastDay: number): Comparison {
  const recent = { first: lastDay - FORTNIGHT + 1, last: lastDay };
  const phases = phaseSpans(timeline.episode, lastDay);
  const candidates = [...phases.toReversed().map((phase) => ofPhase(phase, phases)), ...ofRecord(timeline)];
  const reference = candidates.find((window) => window.last < recent.first && spanLength(window) >= SHORTEST_REFERENCE);
  return { recent, reference: reference !== undefined && wasRead(reference, timeline) ? reference : null };
}

/** The timeline reaches back to the window, or to the first day that has any entry, before which there is nothing. */
function wasRead({ first }: Span, { from, firstDay }: Timeline): boolean {
  return first >= epochDay(from) || firstDay === null || firstDay >= from;
}

/** "the last 14 days", or "the 14 days to 6 August 2026" when they do not end yesterday. */
export function recentWords(lastDay: number, today: string): string {
  const last = fromEpochDay(lastDay);
  return lastDay === epochDay(today) - 1 ? `the last ${FORTNIGHT} days` : `the ${FORTNIGHT} days to ${formatDay(last)}`;
}
