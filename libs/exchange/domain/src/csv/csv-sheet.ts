import { csvLine, type CsvValue } from '@cairn/shared-util';

/** One column of a file: its name, what a reader must know of it, and how it is read from a row. */
export interface CsvColumn<Row> {
  readonly name: string;
  /** Meaning, unit, range, and what an empty cell means. */
  readonly meaning: string;
  /** Codes and their words, where the column holds codes. */
  readonly codes?: readonly { readonly key: string; readonly label: string }[];
  readonly of: (row: Row) => CsvValue;
}

/** One file of the export. */
export interface CsvSheet<Row> {
  readonly file: string;
  readonly about: string;
  readonly columns: readonly CsvColumn<Row>[];
}

/** Marks a file as UTF-8 for spreadsheet programs. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The file as text: a head line and a line a row. A 0 is a 0; an empty cell is what was not recorded. */
export function sheetText<Row>({ columns }: CsvSheet<Row>, rows: readonly Row[]): string {
  const head = csvLine(columns.map(({ name }) => name));
  return BYTE_ORDER_MARK + head + rows.map((row) => csvLine(columns.map(({ of }) => of(row)))).join('');
}

/** Lists are one cell, their items parted by semicolons. */
export const listCell = (items: readonly string[]): string => items.join(';');
