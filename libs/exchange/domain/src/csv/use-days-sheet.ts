import { ROUTES, UNITS, type UseDay } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { listCell, type CsvSheet } from './csv-sheet';
import { firstColumns, lastColumns, reasonColumn, selfEnteredColumns } from './frame-columns';
import type { Kept } from './record-rows';

const STATES = [
  { key: 'yes', label: 'Used' },
  { key: 'no', label: 'None, confirmed' },
  { key: 'unknown', label: 'Asked and not known' },
  { key: 'not_asked', label: 'Not asked' },
] as const;

const CONTEXTS = [
  { key: 'non_prescribed', label: 'Not prescribed' },
  { key: 'prescribed_supervised', label: 'Prescribed and given under supervision: never a use day' },
  { key: 'prescribed_unsupervised', label: 'Prescribed, taken without supervision' },
  { key: 'unknown', label: 'Not known' },
] as const;

export const useDaysSheet: CsvSheet<Kept<UseDay>> = {
  file: 'use-days.csv',
  about: 'One row a day and substance. A day without a row was not asked about: it is not a day without use',
  columns: [
    ...firstColumns<Kept<UseDay>>(),
    { name: 'day', meaning: 'The day, by the clinic’s clock', of: (row) => row.day },
    { name: 'substance', meaning: 'Which substance', codes: SUBSTANCES.codes, of: (row) => row.substance },
    {
      name: 'substance_text',
      meaning: 'Names the substance where the code is not enough',
      of: (row) => row.substanceText,
    },
    { name: 'state', meaning: 'What is known of the day', codes: STATES, of: (row) => row.state },
    {
      name: 'amount',
      meaning:
        'Amount told as one figure, in the unit beside it; empty = none was: look at amount_low and amount_high for a range. Never add amounts of different units',
      of: (row) => row.amount,
    },
    { name: 'unit', meaning: 'Unit of the amount; empty without an amount', codes: UNITS.codes, of: (row) => row.unit },
    {
      name: 'precision',
      meaning: 'How the amount was told: exact, estimate or range; empty = not recorded',
      of: (row) => row.precision,
    },
    {
      name: 'amount_low',
      meaning: 'Lower end of an amount told as a range; empty = no range was told',
      of: (row) => row.amountLow,
    },
    {
      name: 'amount_high',
      meaning: 'Upper end of an amount told as a range; empty = no range was told',
      of: (row) => row.amountHigh,
    },
    { name: 'route', meaning: 'How it was taken; empty = not recorded', codes: ROUTES.codes, of: (row) => row.route },
    { name: 'times', meaning: 'Times that day; empty = not recorded', of: (row) => row.times },
    { name: 'setting', meaning: 'Where; empty = not recorded', of: (row) => row.setting },
    {
      name: 'co_use',
      meaning: 'Other substances within six hours, parted by semicolons',
      codes: SUBSTANCES.codes,
      of: (row) => listCell(row.coUse),
    },
    { name: 'context', meaning: 'Whether it was prescribed', codes: CONTEXTS, of: (row) => row.context },
    {
      name: 'for_pain',
      meaning: 'Whether it was taken against pain: true or false; empty = not asked',
      of: (row) => row.forPain,
    },
    { name: 'source', meaning: 'Who says so: patient, staff, test, collateral, device', of: (row) => row.source },
    ...selfEnteredColumns<Kept<UseDay>>(),
    { name: 'note', meaning: 'Note as typed', of: (row) => row.note },
    reasonColumn(),
    ...lastColumns<Kept<UseDay>>(),
  ],
};
