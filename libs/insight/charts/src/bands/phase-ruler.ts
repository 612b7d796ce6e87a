import { counted } from '@cairn/shared-util';
import type { Span } from '@cairn/tracking-domain';
import { type PhaseSpan } from '@cairn/insight-domain';
import { wordWidth } from '../axis/place-labels';
import { visiblePart } from './phase-bands';

/** Pattern of a stone, so that phases are told apart without colour. Assessment has none. */
export type PhasePattern = 'none' | 'slanted' | 'dots' | 'level';
const PATTERNS: Readonly<Record<PhaseSpan['stone'], PhasePattern>> = { 0: 'none', 1: 'slanted', 2: 'dots', 3: 'level' };

export interface RulerBand {
  /** The visible part, days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  readonly phase: PhaseSpan;
  readonly pattern: PhasePattern;
  /** "Rehab"; "" where it has no room. */
  readonly label: string;
  /** "71 days, 70 planned"; "" where it has no room. */
  readonly note: string;
  /** Where the planned end lies, to be dotted: the end of that day; null when not planned or outside the span. */
  readonly plannedEnd: number | null;
  /** A border to be drawn at `from`: the phase begins there. */
  readonly begins: boolean;
}

export interface PhaseRuler {
  readonly span: Span;
  readonly bands: readonly RulerBand[];
}

function noteOf({ days, plannedDays }: PhaseSpan): string {
  return plannedDays === null ? counted(days, 'day') : `${counted(days, 'day')}, ${plannedDays} planned`;
}

function bandOf(phase: PhaseSpan, span: Span, pixelsPerDay: number): RulerBand[] {
  const part = visiblePart(phase, span);
  if (part === null) return [];
  const room = (part.to - part.from) * pixelsPerDay - 8;
  const note = noteOf(phase);
  const plannedEnd = phase.plannedLast === null ? null : phase.plannedLast + 1;
  const seen = plannedEnd !== null && plannedEnd > span.first && plannedEnd <= span.last + 1;
  return [
    {
      ...part,
      phase,
      pattern: PATTERNS[phase.stone],
      label: wordWidth(phase.label) <= room ? phase.label : '',
      note: wordWidth(`${phase.label} ${note}`) + 8 <= room ? note : '',
      plannedEnd: seen ? plannedEnd : null,
      begins: phase.first > span.first,
    },
  ];
}

/** The ruler above the lanes: a band for every phase that the span shows, in order of time. */
export function phaseRuler(phases: readonly PhaseSpan[], span: Span, pixelsPerDay = 6): PhaseRuler {
  return { span, bands: phases.flatMap((phase) => bandOf(phase, span, pixelsPerDay)) };
}
