import type { TableTwin } from '@cairn/insight-domain';
import type { Density } from './density';
import { COLUMN, INK, PAGE, textHeight, writeText, type Pdf } from './page';

const SHARES = [0.5, 0.2, 0.3] as const;

type Parent = PDFKit.PDFStructureElement;

interface Line {
  readonly cells: readonly string[];
  readonly tag: 'TH' | 'TD';
  readonly y: number;
  readonly density: Density;
}

/** Whether a head is that of a column or of a row. The types of the library do not know `scope` yet. */
function headOf(tag: Line['tag']): { scope: 'Column' | 'Row'; lang?: string } {
  return { scope: tag === 'TH' ? 'Column' : 'Row' };
}

/** Gives back where the line ends: a long name takes as many lines as it needs. */
function drawLine(doc: Pdf, table: Parent, { cells, tag, y, density }: Line): number {
  const row = doc.struct('TR');
  table.add(row);
  const size = density.text - 0.5;
  const widths = SHARES.map((share) => COLUMN * share - 6);
  const heights = cells.map((text, index) => textHeight(doc, text, widths[index] ?? 0, size));
  const height = Math.max(density.row, Math.max(...heights) + density.row - size - 2);
  let x = PAGE.left;
  cells.forEach((text, index) => {
    const width = widths[index] ?? 0;
    const style = {
      size,
      weight: tag === 'TH' || index === 1 ? 'title' : 'text',
      color: tag === 'TH' ? INK.ink3 : INK.ink,
    } as const;
    const at = x;
    const write = (): void => void writeText(doc, text, { x: at, y: y + (density.row - size) / 2 - 0.5, width }, style);
    const isHead = tag === 'TH' || index === 0;
    row.add(isHead ? doc.struct('TH', headOf(tag), write) : doc.struct('TD', {}, write));
    x += width + 6;
  });
  row.end();
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(PAGE.left, y + height)
    .lineTo(PAGE.right, y + height)
    .lineWidth(0.4)
    .strokeColor(INK.line)
    .stroke();
  doc.endMarkedContent();
  return y + height;
}

/** The figures of the report as a tagged table from `top` on. Gives back where it ends. */
export function drawTable(
  doc: Pdf,
  parent: Parent,
  { columns, rows }: TableTwin,
  { top, density }: { readonly top: number; readonly density: Density },
): number {
  const table = doc.struct('Table');
  parent.add(table);
  let y = drawLine(doc, table, { cells: columns, tag: 'TH', y: top, density });
  for (const cells of rows) y = drawLine(doc, table, { cells, tag: 'TD', y, density });
  table.end();
  return y;
}
