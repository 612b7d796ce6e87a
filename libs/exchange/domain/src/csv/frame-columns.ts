import { STANDING_CODES, type Standing } from './record-rows';
import type { CsvColumn } from './csv-sheet';

interface Framed {
  readonly id: string;
  readonly recordedByName: string;
  readonly recordedAt: string;
  readonly replaces: string | null;
  readonly standing: Standing;
}

/** The columns with which every file begins. */
export function firstColumns<R extends Framed>(): CsvColumn<R>[] {
  return [
    { name: 'id', meaning: 'Id of the record, the same for ever', of: ({ id }) => id },
    { name: 'standing', meaning: 'Whether the record counts', codes: STANDING_CODES, of: ({ standing }) => standing },
  ];
}

/** The columns with which every file ends. */
export function lastColumns<R extends Framed>(): CsvColumn<R>[] {
  return [
    { name: 'recorded_by', meaning: 'Who entered the record', of: (row) => row.recordedByName },
    {
      name: 'recorded_at',
      meaning: 'When it was entered, ISO 8601 in UTC; set by the server',
      of: (row) => row.recordedAt,
    },
    {
      name: 'replaces',
      meaning: 'Id of the record that this one corrects; empty for a first entry',
      of: (row) => row.replaces,
    },
  ];
}

/** Why a record was corrected; phases say so in another column. */
export function reasonColumn<R extends { readonly correctionReason: string | null }>(): CsvColumn<R> {
  return {
    name: 'correction_reason',
    meaning: 'Why it was corrected, as typed; empty for a first entry',
    of: ({ correctionReason }) => correctionReason,
  };
}
