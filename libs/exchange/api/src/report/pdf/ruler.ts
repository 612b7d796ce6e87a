import type { Span } from '@cairn/tracking-domain';
import { alongAxis, type PhasePattern, phaseRuler, weekTicks } from '@cairn/insight-charts';
import { phaseSpans, type Timeline } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { fontName } from './fonts';
import { INK, type Pdf, writeLine, writeText } from './page';
import type { StripBox } from './strip-marks';

const BAND = 6;

type Draw = (doc: Pdf, box: StripBox) => void;

const lines =
  (slant: number): Draw =>
  (doc, { x, y, width, height }) => {
    doc.lineWidth(0.4).strokeColor(INK.ink3);
    for (let start = x - height * slant; start < x + width; start += 3) {
      doc
        .moveTo(start, y + height)
        .lineTo(start + height * slant, y)
        .stroke();
    }
  };

const dots: Draw = (doc, { x, y, width, height }) => {
  doc.fillColor(INK.ink3);
  for (let at = x + 1.5; at < x + width; at += 3) doc.circle(at, y + height / 2, 0.5).fill();
};

const level: Draw = (doc, { x, y, width, height }) => {
  doc.lineWidth(0.4).strokeColor(INK.ink3);
  for (let at = y + 1.5; at < y + height; at += 1.8)
    doc
      .moveTo(x, at)
      .lineTo(x + width, at)
      .stroke();
};

const PATTERNS: Readonly<Record<PhasePattern, Draw>> = { none: () => undefined, slanted: lines(1), dots, level };

function band(doc: Pdf, box: StripBox, pattern: PhasePattern): void {
  doc.save().rect(box.x, box.y, box.width, box.height).clip();
  PATTERNS[pattern](doc, box);
  doc.restore();
  doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.4).strokeColor(INK.ink3).stroke();
}

/** The phases above a plot as patterned bands with their names. Gives back where the plot may begin. */
export function drawPhases(doc: Pdf, timeline: Timeline, span: Span, box: Omit<StripBox, 'height'>): number {
  const pixelsPerDay = box.width / (span.last - span.first + 1);
  const { bands } = phaseRuler(phaseSpans(timeline.episode, epochDay(timeline.today)), span, pixelsPerDay);
  if (bands.length === 0) return box.y;
  for (const { from, to, pattern, label } of bands) {
    const x = box.x + alongAxis(from, span, box.width);
    const width = box.x + alongAxis(to, span, box.width) - x;
    if (label !== '') writeLine(doc, label, { x: x + 2, y: box.y, width: width - 2 }, { size: 7, weight: 'label' });
    band(doc, { x, y: box.y + 10, width, height: BAND }, pattern);
  }
  return box.y + 10 + BAND;
}

/** Dates under a plot: a tick each Monday, named where there is room. */
export function drawDates(doc: Pdf, span: Span, box: Omit<StripBox, 'height'>): number {
  let free = box.x;
  for (const { day, label } of weekTicks(span)) {
    const x = box.x + alongAxis(day, span, box.width);
    doc
      .moveTo(x, box.y)
      .lineTo(x, box.y + 3)
      .lineWidth(0.5)
      .strokeColor(INK.ink3)
      .stroke();
    const width = doc.font(fontName('text')).fontSize(7).widthOfString(label);
    if (x < free || x + width > box.x + box.width) continue;
    writeText(doc, label, { x, y: box.y + 4, width: width + 2 }, { size: 7, color: INK.ink3 });
    free = x + width + 6;
  }
  return box.y + 14;
}
