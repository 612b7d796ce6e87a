import PDFDocument from 'pdfkit';
import { documentFonts, fontName, fontRuns, type Weight } from './fonts';

export type Pdf = PDFKit.PDFDocument;

/** A4 portrait in points, and the column that everything keeps to. */
export const PAGE = { width: 595.28, height: 841.89, left: 40, right: 555.28, top: 34, bottom: 812 } as const;
export const COLUMN = PAGE.right - PAGE.left;

export const INK = { ink: '#16222a', ink2: '#3a3a3a', ink3: '#555555', line: '#bdbdbd' } as const;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly align?: 'left' | 'right';
  readonly lineGap?: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const MARGINS = { top: PAGE.top, left: PAGE.left, right: PAGE.width - PAGE.right, bottom: 0 } as const;

/** A tagged document with our fonts, in British English. Pages are added where the layout says so, never by text. */
export function newDocument(title: string, author: string): Pdf {
  const doc = new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author },
  });
  for (const [name, file] of documentFonts()) doc.registerFont(name, file);
  return doc;
}

/** The next page, A4 unless another height is asked for, as it is for measuring. */
export function addPage(doc: Pdf, height: number = PAGE.height): void {
  doc.addPage({ size: [PAGE.width, height], margins: MARGINS });
}

/** A piece of a paragraph in a weight of its own. */
export interface TextPart {
  readonly text: string;
  readonly weight?: Weight;
}

/** Writes a paragraph of parts and gives back where it ends. Letters come from the cut that holds them. */
export function writeParts(doc: Pdf, parts: readonly TextPart[], place: Place, style: TextStyle): number {
  const runs = parts.flatMap(({ text, weight }) =>
    fontRuns(text).map((run) => ({ ...run, weight: weight ?? style.weight ?? ('text' as Weight) })),
  );
  doc.fontSize(style.size).fillColor(style.color ?? INK.ink);
  runs.forEach(({ text, cut, weight }, index) => {
    const options = {
      width: place.width,
      align: style.align ?? 'left',
      lineGap: style.lineGap ?? 1,
      continued: index < runs.length - 1,
    } as const;
    doc.font(fontName(weight, cut));
    if (index === 0) doc.text(text, place.x, place.y, options);
    else doc.text(text, options);
  });
  return doc.y;
}

export function writeText(doc: Pdf, text: string, place: Place, style: TextStyle): number {
  return writeParts(doc, [{ text }], place, style);
}

/** How high a text stands in a width, in points. */
export function textHeight(doc: Pdf, text: string, width: number, size: number): number {
  return doc.font(fontName('title')).fontSize(size).heightOfString(text, { width, lineGap: 1 });
}

/** A text on one line, cut with an ellipsis where it has no room. */
export function writeLine(doc: Pdf, text: string, { x, y, width }: Place, style: TextStyle): void {
  doc
    .font(fontName(style.weight ?? 'text'))
    .fontSize(style.size)
    .fillColor(style.color ?? INK.ink);
  const signs = [...text];
  const fits = (length: number): boolean => doc.widthOfString(`${signs.slice(0, length).join('')}…`) <= width;
  const isWhole = doc.widthOfString(text) <= width;
  const length = isWhole ? signs.length : signs.findLastIndex((_, index) => fits(index));
  const drawn = isWhole ? text : `${signs.slice(0, Math.max(1, length)).join('')}…`;
  writeText(doc, drawn, { x, y, width: width + 4 }, style);
}

/** A hairline across the column. It says nothing, so readers skip it. */
export function rule(doc: Pdf, y: number, weight = 0.5): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(weight).strokeColor(INK.ink).stroke();
  doc.endMarkedContent();
}
