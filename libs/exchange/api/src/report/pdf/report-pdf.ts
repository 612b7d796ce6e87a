import { reportOutline, type ReportOutline, type ReportSection, type ReportSource } from '@cairn/exchange-domain';
import { printTheme } from '@cairn/insight-charts';
import { drawTable } from './counts-table';
import { drawFigure, FIGURE_KEYS, type FigureContext } from './figures';
import { registerChartFonts } from './fonts';
import { COLUMN, INK, newDocument, PAGE, rule, writeParts, writeText, type Pdf } from './page';

type Parent = PDFKit.PDFStructureElement;

registerChartFonts(printTheme.fontFamily.split(',')[0]?.replaceAll("'", '') ?? '');

/** Writes a tagged block and gives back where it ends. */
function block(doc: Pdf, parent: Parent, tag: string, draw: () => number): number {
  let end = 0;
  parent.add(doc.struct(tag, {}, () => void (end = draw())));
  return end;
}

function header(doc: Pdf, page: Parent, outline: ReportOutline): number {
  const left = COLUMN * 0.56;
  const facts = { x: PAGE.left + left + 12, width: COLUMN - left - 12 };
  let y = block(doc, page, 'P', () =>
    writeParts(
      doc,
      [{ text: outline.title, weight: 'title' }, { text: `  ${outline.clinicName}` }],
      { x: PAGE.left, y: PAGE.top, width: left },
      { size: 9, color: INK.ink2 },
    ),
  );
  y = block(doc, page, 'H1', () =>
    writeText(doc, outline.name, { x: PAGE.left, y: y + 2, width: left }, { size: 18, weight: 'title' }),
  );
  y = block(doc, page, 'P', () =>
    writeText(doc, outline.nameDetail, { x: PAGE.left, y, width: left }, { size: 9, color: INK.ink2 }),
  );
  let beside: number = PAGE.top;
  for (const { label, value } of outline.facts) {
    const at = beside;
    beside = block(doc, page, 'P', () => {
      writeText(doc, label, { x: facts.x, y: at, width: 70 }, { size: 8.5, color: INK.ink3 });
      return writeText(doc, value, { x: facts.x + 72, y: at, width: facts.width - 72 }, { size: 8.5, weight: 'label' });
    });
  }
  const end = Math.max(y, beside) + 6;
  rule(doc, end, 1);
  return end + 7;
}

function inWords(doc: Pdf, page: Parent, texts: readonly string[], top: number): number {
  let y = block(doc, page, 'H2', () =>
    writeText(doc, 'In words', { x: PAGE.left, y: top, width: COLUMN }, { size: 10.5, weight: 'title' }),
  );
  for (const text of texts)
    y = block(doc, page, 'P', () => writeText(doc, text, { x: PAGE.left, y, width: COLUMN }, { size: 9 }));
  return y + 6;
}

/** Options of a figure's tag: its words and about where it stands. The types of the library do not know `bbox` yet. */
function figureOptions(alt: string, top: number): { alt: string; bbox: [number, number, number, number] } {
  return { alt, bbox: [PAGE.left, top, PAGE.right, top + 150] };
}

function drawSection(
  doc: Pdf,
  page: Parent,
  section: ReportSection,
  context: FigureContext & { readonly top: number },
): number {
  const { title, denominator, sentences, figure } = section;
  rule(doc, context.top);
  const top = context.top + 6;
  const half = COLUMN / 2;
  let y = block(doc, page, 'H2', () => {
    const end = writeText(doc, title, { x: PAGE.left, y: top, width: half }, { size: 10.5, weight: 'title' });
    const beside = { x: PAGE.left + half, y: top + 2, width: half };
    writeText(doc, denominator, beside, { size: 8, color: INK.ink3, align: 'right' });
    return end;
  });
  for (const { title: name, parts } of sentences) {
    const at = y;
    const lead = name === title ? [] : [{ text: `${name}: ` }];
    const pieces = parts.map(({ text, strong }) => ({
      text,
      ...(strong === true ? { weight: 'title' as const } : {}),
    }));
    y = block(doc, page, 'P', () =>
      writeParts(doc, [...lead, ...pieces], { x: PAGE.left, y: at, width: COLUMN }, { size: 9 }),
    );
  }
  y = block(doc, page, 'P', () =>
    writeText(doc, FIGURE_KEYS[figure.kind], { x: PAGE.left, y: y + 1, width: COLUMN }, { size: 7.5, color: INK.ink3 }),
  );
  let end = y;
  const alt = sentences[0]?.text ?? '';
  page.add(doc.struct('Figure', figureOptions(alt, y), () => void (end = drawFigure(doc, figure, context, y + 3))));
  return end + 6;
}

function footer(doc: Pdf, page: Parent, { definitions, madeFrom }: ReportOutline, top: number): void {
  rule(doc, top, 1);
  let y = block(doc, page, 'H2', () =>
    writeText(doc, 'How to read', { x: PAGE.left, y: top + 5, width: COLUMN }, { size: 8.5, weight: 'title' }),
  );
  y = block(doc, page, 'P', () =>
    writeText(
      doc,
      definitions.join(' '),
      { x: PAGE.left, y, width: COLUMN },
      { size: 7.2, color: INK.ink2, lineGap: 0 },
    ),
  );
  block(doc, page, 'P', () =>
    writeText(doc, madeFrom, { x: PAGE.left, y: y + 2, width: COLUMN }, { size: 7.2, weight: 'label', lineGap: 0 }),
  );
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

/** The progress report as a tagged, one-page A4 document. The figures' alternative texts are the page's sentences. */
export function reportPdf(source: ReportSource): Promise<Uint8Array> {
  const outline = reportOutline(source);
  const context = { timeline: source.timeline, range: { from: source.from, to: source.to } };
  const doc = newDocument(`${outline.title}, ${outline.name}`, outline.clinicName);
  const page = doc.struct('Document');
  doc.addStructure(page);
  let y = header(doc, page, outline);
  y = inWords(doc, page, outline.inWords, y);
  for (const section of outline.sections) y = drawSection(doc, page, section, { ...context, top: y });
  rule(doc, y);
  const at = y + 6;
  y = block(doc, page, 'H2', () =>
    writeText(doc, outline.counts.caption, { x: PAGE.left, y: at, width: COLUMN }, { size: 10.5, weight: 'title' }),
  );
  y = drawTable(doc, page, outline.counts, y + 2);
  footer(doc, page, outline, y + 10);
  page.end();
  return bytesOf(doc);
}
