import { STANDING_CODES, type Standing, type Withdrawal } from './record-rows';
import type { CsvColumn } from './csv-sheet';

interface Kept {
  readonly id: string;
  readonly standing: Standing;
}

interface Recorded {
  readonly recordedByName: string;
  readonly recordedAt: string;
}

interface Replacing extends Recorded {
  readonly replaces: string | null;
  readonly withdrawal: Withdrawal | null;
}

/** The columns with which every file begins. */
export function firstColumns<R extends Kept>(): CsvColumn<R>[] {
  return [
    { name: 'id', meaning: 'Id of the record, the same for ever', of: ({ id }) => id },
    { name: 'standing', meaning: 'Whether the record counts', codes: STANDING_CODES, of: ({ standing }) => standing },
  ];
}

/** Who entered a record, and when. */
export function recordedColumns<R extends Recorded>(): CsvColumn<R>[] {
  return [
    { name: 'recorded_by', meaning: 'Who entered the record', of: (row) => row.recordedByName },
    {
      name: 'recorded_at',
      meaning: 'When it was entered, ISO 8601 in UTC; set by the server',
      of: (row) => row.recordedAt,
    },
  ];
}

/** The columns with which the files of entries end. */
export function lastColumns<R extends Replacing>(): CsvColumn<R>[] {
  return [
    ...recordedColumns<R>(),
    {
      name: 'replaces',
      meaning: 'Id of the record that this one corrects; empty for a first entry',
      of: (row) => row.replaces,
    },
    {
      name: 'withdrawn_reason',
      meaning: 'Why it was withdrawn, as typed; empty where it was not',
      of: ({ withdrawal }) => withdrawal?.reason ?? null,
    },
    { name: 'withdrawn_by', meaning: 'Who withdrew it', of: ({ withdrawal }) => withdrawal?.by ?? null },
    {
      name: 'withdrawn_at',
      meaning: 'When it was withdrawn, ISO 8601 in UTC; set by the server',
      of: ({ withdrawal }) => withdrawal?.at ?? null,
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

/** Whether the person entered a record themselves, with a link, and by which check-in. */
export function selfEnteredColumns<R extends { readonly checkInId: string | null }>(): CsvColumn<R>[] {
  return [
    {
      name: 'self_entered',
      meaning: 'true = the person entered it by a check-in, and recorded_by is who made the link; false = staff did',
      of: ({ checkInId }) => checkInId !== null,
    },
    {
      name: 'check_in_id',
      meaning: 'Id of that check-in; empty where staff entered the record',
      of: ({ checkInId }) => checkInId,
    },
  ];
}
