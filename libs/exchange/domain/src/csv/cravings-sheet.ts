import { COPING, TRIGGERS, type Craving } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { listCell, type CsvSheet } from './csv-sheet';
import { firstColumns, lastColumns, reasonColumn, selfEnteredColumns } from './frame-columns';
import type { Kept } from './record-rows';

export const cravingsSheet: CsvSheet<Kept<Craving>> = {
  file: 'cravings.csv',
  about: 'One row a craving rating',
  columns: [
    ...firstColumns<Kept<Craving>>(),
    { name: 'occurred_at', meaning: 'When it was felt, ISO 8601 in UTC', of: (row) => row.occurredAt },
    { name: 'local_day', meaning: 'The day it was felt, by the clinic’s clock', of: (row) => row.localDay },
    { name: 'substance', meaning: 'What was craved', codes: SUBSTANCES.codes, of: (row) => row.substance },
    {
      name: 'intensity_0_10',
      meaning: 'Craving, whole numbers 0 (none) to 10 (worst imaginable)',
      of: (row) => row.intensity,
    },
    {
      name: 'worst_24h_0_10',
      meaning: 'Worst in the 24 hours before, 0 to 10; empty = not recorded',
      of: (row) => row.worst24h,
    },
    {
      name: 'duration_minutes',
      meaning: 'How long it lasted, minutes; empty = not recorded',
      of: (row) => row.durationMinutes,
    },
    {
      name: 'times_since_last',
      meaning: 'How often since the last entry; empty = not recorded',
      of: (row) => row.timesSinceLast,
    },
    {
      name: 'triggers',
      meaning: 'What set it off, parted by semicolons; empty = none recorded',
      codes: TRIGGERS.codes,
      of: (row) => listCell(row.triggers),
    },
    {
      name: 'acted_on',
      meaning: 'Whether the urge was acted on: no, partly, yes; empty = not asked',
      of: (row) => row.actedOn,
    },
    {
      name: 'coping',
      meaning: 'What the person did, parted by semicolons; empty = none recorded',
      codes: COPING.codes,
      of: (row) => listCell(row.coping),
    },
    {
      name: 'coping_helped_0_10',
      meaning: 'How much it helped, 0 to 10; empty = not recorded',
      of: (row) => row.copingHelped,
    },
    { name: 'source', meaning: 'Who says so: patient, staff, test, collateral, device', of: (row) => row.source },
    ...selfEnteredColumns<Kept<Craving>>(),
    { name: 'note', meaning: 'Note as typed', of: (row) => row.note },
    reasonColumn(),
    ...lastColumns<Kept<Craving>>(),
  ],
};
