import type { PDFDocumentProxy } from 'pdfjs-dist';

/** An element of a tagged PDF: its role, what it says, what it says instead of a picture, and what lies in it. */
export interface PdfElement {
  readonly role: string;
  readonly alt: string | null;
  readonly text: string;
  readonly children: readonly PdfElement[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly language: string | null;
  readonly title: string | null;
  readonly marked: boolean;
  /** Every text, page after page, in its order. */
  readonly text: string;
  readonly elements: readonly PdfElement[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function elementOf(node: Node, texts: ReadonlyMap<string, string>): PdfElement {
  const children = (node.children ?? []).map((child) => elementOf(child, texts));
  const own = node.type === 'content' ? (texts.get(node.id ?? '') ?? '') : '';
  return {
    role: node.role ?? 'content',
    alt: node.alt ?? null,
    text: tidy([own, ...children.map(({ text }) => text)].join(' ')),
    children,
  };
}

async function readPage(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const tree = (await page.getStructTree()) as Node | null;
  return {
    text: tidy(items.map((item) => ('str' in item ? `${item.str} ` : '')).join('')),
    elements: (tree?.children ?? []).map((node) => elementOf(node, texts)),
  };
}

/** Reads a PDF as assistive software does: by its tags. */
export async function readPdf(data: Uint8Array): Promise<ReadPdf> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const { info } = (await document.getMetadata()) as { info: { Language?: string | null; Title?: string } };
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
  const read = {
    pages: document.numPages,
    language: info.Language ?? null,
    title: info.Title ?? null,
    marked: marks?.get('Marked') === true,
    text: pages.map(({ text }) => text).join(' '),
    elements: pages.flatMap(({ elements }) => elements),
  };
  await loading.destroy();
  return read;
}

/** The elements of these roles, at any depth, in reading order. */
export function elementsOf({ elements }: Pick<ReadPdf, 'elements'>, ...roles: readonly string[]): PdfElement[] {
  return elements.flatMap((element) => [
    ...(roles.includes(element.role) ? [element] : []),
    ...elementsOf({ elements: element.children }, ...roles),
  ]);
}
