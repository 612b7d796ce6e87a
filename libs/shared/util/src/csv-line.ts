export type CsvValue = string | number | boolean | null;

/** Characters with which a spreadsheet takes a cell for a formula, the full-width ones included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return numberOrFlag(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function numberOrFlag(value: number | boolean): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`No number for a CSV cell: ${value}`);
  return String(value);
}

/**
 * One record of a CSV file by RFC 4180, closed by CRLF. 0 is written as 0 and false as false; only null is an empty cell.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers, negative ones too, stay numbers.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}
