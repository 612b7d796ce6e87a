import type { Span } from '@cairn/tracking-domain';
import { alongAxis, type SessionMark, type SessionStrip, type UseMark, type UseStrip } from '@cairn/insight-charts';
import { fontName } from './fonts';
import { INK, type Pdf } from './page';

/** Where a strip stands on the page, in points. */
export interface StripBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Cell = StripBox;

/** The place of a mark: from its day's start to its end, as tall as asked, standing on the floor of the strip. */
function cellOf(mark: { from: number; to: number }, share: number, span: Span, box: StripBox): Cell {
  const from = box.x + alongAxis(mark.from, span, box.width);
  const to = box.x + alongAxis(mark.to, span, box.width);
  const height = box.height * share;
  const gap = Math.min(1, (to - from) * 0.15);
  return { x: from + gap / 2, y: box.y + box.height - height, width: to - from - gap, height };
}

function hatch(doc: Pdf, { x, y, width, height }: Cell): void {
  doc.save().rect(x, y, width, height).clip().lineWidth(0.4).strokeColor(INK.ink3);
  for (let start = x - height; start < x + width; start += 2.2) {
    doc
      .moveTo(start, y + height)
      .lineTo(start + height, y)
      .stroke();
  }
  doc.restore();
  outline(doc, { x, y, width, height }, INK.ink3);
}

function outline(doc: Pdf, { x, y, width, height }: Cell, color: string): void {
  doc.rect(x, y, width, height).lineWidth(0.5).strokeColor(color).stroke();
}

function fill(doc: Pdf, { x, y, width, height }: Cell): void {
  doc.rect(x, y, width, height).fillColor(INK.ink).fill();
}

function half(doc: Pdf, cell: Cell): void {
  outline(doc, cell, INK.ink);
  fill(doc, { ...cell, y: cell.y + cell.height / 2, height: cell.height / 2 });
}

function label(doc: Pdf, text: string, cell: Cell): void {
  doc.font(fontName('label')).fontSize(7).fillColor(INK.ink);
  const width = doc.widthOfString(text);
  doc.text(text, cell.x + cell.width / 2 - width / 2, cell.y - 9, { lineBreak: false });
}

const USE_GLYPHS: Readonly<Record<UseMark['glyph'], (doc: Pdf, cell: Cell) => void>> = {
  none: (doc, cell) => outline(doc, cell, INK.ink3),
  used: fill,
  not_known: hatch,
  partial: half,
  prescribed: (doc, cell) => outline(doc, cell, INK.ink),
};

/** Draws days of use: used a bar, none a low open box, not known hatched, prescribed hollow. */
export function drawUseStrip(doc: Pdf, strip: UseStrip, box: StripBox): void {
  for (const mark of strip.marks) {
    const cell = cellOf(mark, mark.height, strip.span, box);
    USE_GLYPHS[mark.glyph](doc, cell);
    if (mark.labelShown && mark.label !== '') label(doc, mark.label, cell);
  }
}

function cross(doc: Pdf, { x, y, width, height }: Cell): void {
  const arm = Math.min(width, height) / 2;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  doc.lineWidth(0.9).strokeColor(INK.ink);
  doc
    .moveTo(middleX - arm, middleY - arm)
    .lineTo(middleX + arm, middleY + arm)
    .stroke();
  doc
    .moveTo(middleX - arm, middleY + arm)
    .lineTo(middleX + arm, middleY - arm)
    .stroke();
}

function dash(doc: Pdf, { x, y, width, height }: Cell): void {
  doc
    .lineWidth(0.9)
    .strokeColor(INK.ink)
    .moveTo(x, y + height / 2)
    .lineTo(x + width, y + height / 2)
    .stroke();
}

function dotted(doc: Pdf, cell: Cell): void {
  doc.save().dash(1, { space: 1 });
  outline(doc, cell, INK.ink3);
  doc.undash().restore();
}

const SESSION_GLYPHS: Readonly<Record<SessionMark['glyph'], (doc: Pdf, cell: Cell) => void>> = {
  filled: fill,
  half,
  cross,
  open: (doc, cell) => outline(doc, cell, INK.ink),
  dash,
  dotted,
};

/** Draws sessions: attended filled, late half, missed a cross, cancelled open, cancelled by the service a dash. */
export function drawSessionStrip(doc: Pdf, strip: SessionStrip, box: StripBox): void {
  for (const mark of strip.marks) SESSION_GLYPHS[mark.glyph](doc, cellOf(mark, 1, strip.span, box));
}
