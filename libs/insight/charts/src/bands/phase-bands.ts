import type { Span } from '@cairn/tracking-domain';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { PhaseSpan } from '@cairn/insight-domain';
import type { ChartTheme } from '../theme/chart-theme';

export type Annotations = Record<string, AnnotationOptions>;

/** The tint of a phase; null for assessment, which has none. */
export function phaseTint({ stone }: Pick<PhaseSpan, 'stone'>, theme: ChartTheme): string | null {
  return stone === 0 ? null : theme.phase[(stone - 1) as 0 | 1 | 2];
}

/** The part of a phase that a span shows, from the start of its first day to the end of its last; null when none. */
export function visiblePart(phase: Span, span: Span): { readonly from: number; readonly to: number } | null {
  const from = Math.max(phase.first, span.first);
  const to = Math.min(phase.last, span.last) + 1;
  return to > from ? { from, to } : null;
}

/** Phases behind a plot: one tint each under the grid, and a line where a phase begins inside the span. */
export function phaseBands(phases: readonly PhaseSpan[], span: Span, theme: ChartTheme): Annotations {
  const bands: Annotations = {};
  phases.forEach((phase, index) => {
    const part = visiblePart(phase, span);
    const tint = phaseTint(phase, theme);
    if (part === null) return;
    if (tint !== null) {
      bands[`phase-${index}`] = {
        type: 'box',
        xMin: part.from,
        xMax: part.to,
        backgroundColor: tint,
        borderWidth: 0,
        drawTime: 'beforeDraw',
      };
    }
    if (phase.first > span.first) {
      bands[`phase-${index}-edge`] = {
        type: 'line',
        xMin: phase.first,
        xMax: phase.first,
        borderColor: theme.lineStrong,
        borderWidth: 1,
        drawTime: 'beforeDraw',
      };
    }
  });
  return bands;
}
