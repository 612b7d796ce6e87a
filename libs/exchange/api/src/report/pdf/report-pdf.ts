import { reportOutline, type ReportOutline, type ReportSource } from '@cairn/exchange-domain';
import { printTheme } from '@cairn/insight-charts';
import { DENSITIES, type Density } from './density';
import { registerChartFonts } from './fonts';
import { layOut } from './layout';
import { addPage, COLUMN, INK, newDocument, PAGE, writeText, type Pdf } from './page';
import { partsOf, type Part, type PartContext } from './parts';

registerChartFonts(printTheme.fontFamily.split(',')[0]?.replaceAll("'", '') ?? '');

/** Room that the head of a further page takes. */
const CONTINUED = 20;
/** High enough for any report: what is measured never breaks. */
const ENDLESS = 14_000;

const bottom = PAGE.bottom - PAGE.top;
const ROOM = { first: bottom, next: bottom - CONTINUED };

/** Heights of all parts, from a document that nobody sees. */
function heightsOf(parts: readonly Part[], context: PartContext): number[] {
  const doc = newDocument('', '');
  addPage(doc, ENDLESS);
  const page = doc.struct('Document');
  doc.addStructure(page);
  let y: number = PAGE.top;
  return parts.map((part) => {
    const top = y;
    y = part(doc, page, { ...context, top });
    return y - top;
  });
}

/** Whose report it is and where one is in it, on the head of a further page. Readers have heard it. */
function continuedHead(doc: Pdf, outline: ReportOutline, place: string): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  const at = { x: PAGE.left, y: PAGE.top, width: COLUMN };
  writeText(doc, `${outline.title}, ${outline.name}`, at, { size: 8, color: INK.ink3 });
  writeText(doc, place, at, { size: 8, color: INK.ink3, align: 'right' });
  doc.endMarkedContent();
}

function bytesOf(doc: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}

/**
 * The progress report as a tagged A4 document: on one page, set closer where it must be; a record that never fits goes on
 * to further pages, broken between parts. The figures' alternative texts are the page's sentences.
 */
export function reportPdf(source: ReportSource): Promise<Uint8Array> {
  const outline = reportOutline(source);
  const parts = partsOf(outline);
  const shown = { timeline: source.timeline, range: { from: source.from, to: source.to } };
  const measure = (density: Density): number[] => heightsOf(parts, { ...shown, density, draws: false });
  const { density, pages } = layOut(DENSITIES, measure, ROOM);
  const doc = newDocument(`${outline.title}, ${outline.name}`, outline.clinicName);
  const structure = doc.struct('Document');
  doc.addStructure(structure);
  pages.forEach((places, index) => {
    addPage(doc);
    if (index > 0) continuedHead(doc, outline, `Page ${index + 1} of ${pages.length}`);
    let top: number = PAGE.top + (index > 0 ? CONTINUED : 0);
    for (const place of places) top = parts[place]?.(doc, structure, { ...shown, density, draws: true, top }) ?? top;
  });
  structure.end();
  return bytesOf(doc);
}
