import type { ReportOutline, ReportSection } from '@cairn/exchange-domain';
import { drawTable } from './counts-table';
import { drawFigure, FIGURE_KEYS, type FigureContext } from './figures';
import { canBePrinted } from './fonts';
import { COLUMN, INK, PAGE, rule, writeParts, writeText, type Pdf } from './page';

type Parent = PDFKit.PDFStructureElement;
export type PartContext = FigureContext;

interface Placed extends PartContext {
  readonly top: number;
}

/** A part of the report, never cut by a page. It draws itself from `top` on and gives back where the next one begins. */
export type Part = (doc: Pdf, page: Parent, placed: Placed) => number;

/** A tag by its name, with what it says instead of what is drawn. The types of the library do not know all of it. */
type Tag = string | readonly [name: string, options: Record<string, unknown>];

/** Writes a tagged block and gives back where it ends. */
function block(doc: Pdf, parent: Parent, tag: Tag, draw: () => number): number {
  const [name, options] = typeof tag === 'string' ? [tag, {}] : tag;
  let end = 0;
  parent.add(doc.struct(name, options, () => void (end = draw())));
  return end;
}

const HALF = COLUMN * 0.56;
const FACTS = { x: PAGE.left + HALF + 12, width: COLUMN - HALF - 12 } as const;
const NOT_PRINTED = 'Letters that this document cannot print stand as “?”. The page of the report shows them.';

/** A name in letters that cannot be printed is still said by a reader, and that it is not printed is said to everybody. */
function naming(doc: Pdf, page: Parent, { name, nameDetail }: ReportOutline, top: number): number {
  const isWhole = canBePrinted(`${name}${nameDetail}`);
  const place = { x: PAGE.left, width: HALF };
  let y = block(doc, page, isWhole ? 'H1' : ['H1', { actual: name }], () =>
    writeText(doc, name, { ...place, y: top }, { size: 18, weight: 'title' }),
  );
  y = block(doc, page, 'P', () => writeText(doc, nameDetail, { ...place, y }, { size: 9, color: INK.ink2 }));
  if (isWhole) return y;
  return block(doc, page, 'P', () => writeText(doc, NOT_PRINTED, { ...place, y }, { size: 8, color: INK.ink3 }));
}

const headerOf =
  (outline: ReportOutline): Part =>
  (doc, page, { top, density }) => {
    const titleEnd = block(doc, page, 'P', () =>
      writeParts(
        doc,
        [{ text: outline.title, weight: 'title' }, { text: `  ${outline.clinicName}` }],
        { x: PAGE.left, y: top, width: HALF },
        { size: 9, color: INK.ink2 },
      ),
    );
    const y = naming(doc, page, outline, titleEnd + 2);
    let beside = top;
    for (const { label, value } of outline.facts) {
      const at = beside;
      beside = block(doc, page, 'P', () => {
        writeText(doc, label, { x: FACTS.x, y: at, width: 70 }, { size: 8.5, color: INK.ink3 });
        const place = { x: FACTS.x + 72, y: at, width: FACTS.width - 72 };
        return writeText(doc, value, place, { size: 8.5, weight: 'label' });
      });
    }
    const end = Math.max(y, beside) + density.gap;
    rule(doc, end, 1);
    return end + density.gap + 1;
  };

const inWordsOf =
  (texts: readonly string[]): Part =>
  (doc, page, { top, density }) => {
    let y = block(doc, page, 'H2', () =>
      writeText(
        doc,
        'In words',
        { x: PAGE.left, y: top, width: COLUMN },
        { size: density.text + 1.5, weight: 'title' },
      ),
    );
    for (const text of texts)
      y = block(doc, page, 'P', () => writeText(doc, text, { x: PAGE.left, y, width: COLUMN }, { size: density.text }));
    return y + density.gap;
  };

/** Options of a figure's tag: its words and about where it stands. */
function figureOptions(alt: string, top: number): { alt: string; bbox: [number, number, number, number] } {
  return { alt, bbox: [PAGE.left, top, PAGE.right, top + 150] };
}

function sentencesOf(doc: Pdf, page: Parent, { title, sentences }: ReportSection, placed: Placed): number {
  let y = placed.top;
  for (const { title: name, parts } of sentences) {
    const lead = name === title ? [] : [{ text: `${name}: ` }];
    const pieces = parts.map(({ text, strong }) => ({
      text,
      ...(strong === true ? { weight: 'title' as const } : {}),
    }));
    const place = { x: PAGE.left, y, width: COLUMN };
    y = block(doc, page, 'P', () => writeParts(doc, [...lead, ...pieces], place, { size: placed.density.text }));
  }
  return y;
}

const sectionOf =
  (section: ReportSection): Part =>
  (doc, page, placed) => {
    const { title, denominator, sentences, figure } = section;
    const { density } = placed;
    rule(doc, placed.top);
    const top = placed.top + density.gap;
    const half = COLUMN / 2;
    let y = block(doc, page, 'H2', () => {
      const style = { size: density.text + 1.5, weight: 'title' } as const;
      const end = writeText(doc, title, { x: PAGE.left, y: top, width: half }, style);
      const beside = { x: PAGE.left + half, y: top + 2, width: half };
      writeText(doc, denominator, beside, { size: 8, color: INK.ink3, align: 'right' });
      return end;
    });
    y = sentencesOf(doc, page, section, { ...placed, top: y });
    const key = { x: PAGE.left, y: y + 1, width: COLUMN };
    y = block(doc, page, 'P', () => writeText(doc, FIGURE_KEYS[figure.kind], key, { size: 7.5, color: INK.ink3 }));
    const alt = sentences[0]?.text ?? '';
    const end = block(doc, page, ['Figure', figureOptions(alt, y)], () => drawFigure(doc, figure, placed, y + 3));
    return end + density.gap;
  };

const countsOf =
  ({ counts }: ReportOutline): Part =>
  (doc, page, { top, density }) => {
    rule(doc, top);
    const place = { x: PAGE.left, y: top + density.gap, width: COLUMN };
    const y = block(doc, page, 'H2', () =>
      writeText(doc, counts.caption, place, { size: density.text + 1.5, weight: 'title' }),
    );
    return drawTable(doc, page, counts, { top: y + 2, density }) + density.gap + 4;
  };

const footerOf =
  ({ definitions, madeFrom }: ReportOutline): Part =>
  (doc, page, { top }) => {
    const small = { size: 7.2, lineGap: 0 } as const;
    rule(doc, top, 1);
    let y = block(doc, page, 'H2', () =>
      writeText(doc, 'How to read', { x: PAGE.left, y: top + 5, width: COLUMN }, { size: 8.5, weight: 'title' }),
    );
    y = block(doc, page, 'P', () =>
      writeText(doc, definitions.join(' '), { x: PAGE.left, y, width: COLUMN }, { ...small, color: INK.ink2 }),
    );
    return block(doc, page, 'P', () =>
      writeText(doc, madeFrom, { x: PAGE.left, y: y + 2, width: COLUMN }, { ...small, weight: 'label' }),
    );
  };

/** The parts of a report in their order of reading. */
export function partsOf(outline: ReportOutline): Part[] {
  return [
    headerOf(outline),
    inWordsOf(outline.inWords),
    ...outline.sections.map(sectionOf),
    countsOf(outline),
    footerOf(outline),
  ];
}
