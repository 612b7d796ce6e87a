import type { TableTwin } from '@cairn/insight-domain';
import { COLUMN, INK, PAGE, writeText, type Pdf } from './page';

const ROW = 15;
const SHARES = [0.5, 0.2, 0.3] as const;

type Parent = PDFKit.PDFStructureElement;

interface Line {
  readonly cells: readonly string[];
  readonly tag: 'TH' | 'TD';
  readonly y: number;
}

/** Whether a head is that of a column or of a row. The types of the library do not know `scope` yet. */
function headOf(tag: Line['tag']): { scope: 'Column' | 'Row'; lang?: string } {
  return { scope: tag === 'TH' ? 'Column' : 'Row' };
}

function drawLine(doc: Pdf, table: Parent, { cells, tag, y }: Line): void {
  const row = doc.struct('TR');
  table.add(row);
  let x = PAGE.left;
  cells.forEach((text, index) => {
    const width = COLUMN * (SHARES[index] ?? 0);
    const style = {
      size: 8.5,
      weight: tag === 'TH' || index === 1 ? 'title' : 'text',
      color: tag === 'TH' ? INK.ink3 : INK.ink,
    } as const;
    const at = x;
    const write = (): void => void writeText(doc, text, { x: at, y: y + 3, width }, style);
    const isHead = tag === 'TH' || index === 0;
    row.add(isHead ? doc.struct('TH', headOf(tag), write) : doc.struct('TD', {}, write));
    x += width;
  });
  row.end();
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(PAGE.left, y + ROW)
    .lineTo(PAGE.right, y + ROW)
    .lineWidth(0.4)
    .strokeColor(INK.line)
    .stroke();
  doc.endMarkedContent();
}

/** The figures of the report as a tagged table. Gives back where it ends. */
export function drawTable(doc: Pdf, parent: Parent, { columns, rows }: TableTwin, top: number): number {
  const table = doc.struct('Table');
  parent.add(table);
  drawLine(doc, table, { cells: columns, tag: 'TH', y: top });
  rows.forEach((cells, index) => drawLine(doc, table, { cells, tag: 'TD', y: top + ROW * (index + 1) }));
  table.end();
  return top + ROW * (rows.length + 1);
}
