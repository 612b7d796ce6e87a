import { csvLine } from '@cairn/shared-util';
import { cravingsSheet } from './cravings-sheet';
import { sheetText, type CsvColumn } from './csv-sheet';
import { episodesSheet } from './episodes-sheet';
import { keptSheet } from './kept-sheet';
import { eventsSheet, phasesSheet, sessionsSheet } from './other-sheets';
import type { PatientExport } from './record-rows';
import { useDaysSheet } from './use-days-sheet';

/** A file of the export: its name and its text. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What the codebook needs to know of a sheet, whatever its rows are. */
interface Described {
  readonly file: string;
  readonly about: string;
  readonly columns: readonly Pick<CsvColumn<never>, 'name' | 'meaning' | 'codes'>[];
}

const SHEETS: readonly Described[] = [
  cravingsSheet,
  useDaysSheet,
  sessionsSheet,
  eventsSheet,
  episodesSheet,
  phasesSheet,
];

function codebookLines({ file, about, columns }: Described): string[] {
  return [
    csvLine([file, '', about, '', '']),
    ...columns.flatMap(({ name, meaning, codes = [] }) => [
      csvLine([file, name, meaning, '', '']),
      ...codes.map(({ key, label }) => csvLine([file, name, '', key, label])),
    ]),
  ];
}

/** What every file, column and code means; the first line names the zone that decides the days. */
function codebook(timeZone: string, sheets: readonly Described[]): string {
  const head = csvLine(['file', 'column', 'meaning', 'code', 'code_meaning']);
  const days = csvLine([
    'all files',
    '',
    `Days are local to the clinic, zone ${timeZone}. Text that a spreadsheet would run as a formula begins with an apostrophe.`,
    '',
    '',
  ]);
  return `\uFEFF${head}${days}${sheets.flatMap(codebookLines).join('')}`;
}

/** Everything logged about a person, a file a kind, and the codebook that explains them. */
export function exportFiles(record: PatientExport): ExportFile[] {
  const { timeZone } = record;
  const kept = record.kept.map(({ contract, rows }) => ({ sheet: keptSheet(contract, timeZone), rows }));
  return [
    { name: cravingsSheet.file, text: sheetText(cravingsSheet, record.cravings) },
    { name: useDaysSheet.file, text: sheetText(useDaysSheet, record.useDays) },
    { name: sessionsSheet.file, text: sheetText(sessionsSheet, record.sessions) },
    { name: eventsSheet.file, text: sheetText(eventsSheet, record.events) },
    { name: episodesSheet.file, text: sheetText(episodesSheet, record.episodes) },
    { name: phasesSheet.file, text: sheetText(phasesSheet, record.phases) },
    ...kept.map(({ sheet, rows }) => ({ name: sheet.file, text: sheetText(sheet, rows) })),
    { name: 'codebook.csv', text: codebook(timeZone, [...SHEETS, ...kept.map(({ sheet }) => sheet)]) },
  ];
}
