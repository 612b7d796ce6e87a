import {
  cravingChart,
  cravingSeries,
  minutesChart,
  minutesSeries,
  printTheme,
  sessionStrip,
  useStrip,
  type ChartFrame,
  type ChartTheme,
} from '@cairn/insight-charts';
import { sessionsOf, spanOf, useDaysOf, type DayRange, type Timeline } from '@cairn/insight-domain';
import type { ReportFigure } from '@cairn/exchange-domain';
import { epochDay } from '@cairn/shared-util';
import type { ChartConfiguration } from 'chart.js';
import { chartImage } from './chart-image';
import type { Density } from './density';
import { COLUMN, INK, PAGE, writeLine, writeText, type Pdf } from './page';
import { drawDates, drawPhases } from './ruler';
import { drawSessionStrip, drawUseStrip } from './strip-marks';

/** What every figure needs to be drawn, or to be measured only. */
export interface FigureContext {
  readonly timeline: Timeline;
  readonly range: DayRange;
  readonly density: Density;
  /** False while heights are measured: pictures are not made then. */
  readonly draws: boolean;
}

/** Room at the left for names and axis words, and at the right for the words of the scale. */
const LEFT = 62;
const RIGHT = 74;
const PLOT = { x: PAGE.left + LEFT, width: COLUMN - LEFT - RIGHT } as const;
/** Words in a chart as large as those around it. */
const THEME: ChartTheme = { ...printTheme, fontSize: 8 };
const FRAME: ChartFrame = { left: LEFT, right: RIGHT, dates: false };

interface Slot {
  readonly y: number;
  readonly height: number;
  readonly draws: boolean;
}

function placeChart(doc: Pdf, config: ChartConfiguration, { y, height, draws }: Slot): number {
  if (!draws) return y + height;
  const png = chartImage(config, COLUMN, height);
  doc.image(png, PAGE.left, y, { width: COLUMN, height });
  return y + height;
}

function drawUse(
  doc: Pdf,
  { timeline, range, density }: FigureContext,
  lanes: readonly { substance: string; text: string; name: string }[],
  top: number,
): number {
  const span = spanOf(range);
  const today = epochDay(timeline.today);
  const pixelsPerDay = PLOT.width / (span.last - span.first + 1);
  let y = drawPhases(doc, timeline, span, { ...PLOT, y: top }) + 8;
  for (const { substance, text, name } of lanes) {
    const box = { ...PLOT, y: y + 2, height: density.lane };
    const beside = { x: PAGE.left, y: box.y + density.lane - 10, width: LEFT - 8 };
    writeLine(doc, name, beside, { size: 8, weight: 'label' });
    drawUseStrip(doc, useStrip(useDaysOf(timeline, substance, text), span, today, pixelsPerDay), box);
    y = box.y + box.height + 8;
  }
  return drawDates(doc, span, { ...PLOT, y: y - 6 });
}

function drawCraving(doc: Pdf, context: FigureContext, substance: string, top: number): number {
  const { timeline, range, density, draws } = context;
  const span = spanOf(range);
  const config = cravingChart(cravingSeries(timeline, substance, range), span, THEME, {
    ...FRAME,
    height: density.craving,
  });
  const y = placeChart(doc, config as ChartConfiguration, { y: top, height: density.craving, draws });
  return drawDates(doc, span, { ...PLOT, y });
}

function drawSessions(doc: Pdf, { timeline, range, density, draws }: FigureContext, top: number): number {
  const span = spanOf(range);
  const box = { ...PLOT, y: top + 2, height: 10 };
  writeText(doc, 'each session', { x: PAGE.left, y: box.y, width: LEFT - 6 }, { size: 8, color: INK.ink3 });
  drawSessionStrip(doc, sessionStrip(sessionsOf(timeline), span, epochDay(timeline.today)), box);
  const config = minutesChart(minutesSeries(timeline, range), span, THEME, FRAME);
  const y = placeChart(doc, config as ChartConfiguration, {
    y: box.y + box.height + 4,
    height: density.minutes,
    draws,
  });
  return drawDates(doc, span, { ...PLOT, y });
}

/** Draws a figure from where it is told, and gives back where it ends. */
export function drawFigure(doc: Pdf, figure: ReportFigure, context: FigureContext, top: number): number {
  switch (figure.kind) {
    case 'use':
      return drawUse(doc, context, figure.lanes, top);
    case 'craving':
      return drawCraving(doc, context, figure.substance, top);
    case 'sessions':
      return drawSessions(doc, context, top);
  }
}

/** How to read the marks of a figure, for print where no pointer asks. */
export const FIGURE_KEYS: Readonly<Record<ReportFigure['kind'], string>> = {
  use: 'bar used, low box none, hatched not known, hollow prescribed',
  craving: 'dot a rating, line 7-day median, dotted own limit, tick a day of use',
  sessions:
    'filled attended, half late, cross missed, open cancelled, dash cancelled by the service; bars hours a week',
};
