import * as z from 'zod';
import {
  dayText,
  fact,
  labelOrNull,
  Note,
  recordContract,
  tooFarAhead,
  yesOrNo,
  type Kept,
  type RecordClock,
  type RecordInput,
} from '@cairn/patients-domain';
import { keysOf, midSentence, neededLine, textLine, type CodeList, type FieldProblem } from '@cairn/shared-util';
import { measured } from '../measures/measured';
import { whenText } from '../measures/when-text';
import { MEDICINE_ROUTES, MedicineRoute } from './medicine-routes';

/** Said wherever medicines are shown. */
export const NOT_A_PRESCRIPTION =
  'Cairn notes what was prescribed and given elsewhere. It is not a prescribing system: it checks no dose and no interaction.';

const EVENT_CODES = [
  { key: 'prescribed', label: 'Prescribed' },
  { key: 'given', label: 'Dose given' },
  { key: 'not_taken', label: 'Dose offered, not taken' },
  { key: 'stopped', label: 'Stopped' },
] as const;
/** What happened with a medicine. A dose is an entry of its own beside what was prescribed. */
export const MEDICINE_EVENTS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: EVENT_CODES };
export const MedicineEvent = z.enum(keysOf(EVENT_CODES), 'Choose prescribed, given, not taken or stopped.');
export type MedicineEvent = z.infer<typeof MedicineEvent>;

const fields = {
  event: MedicineEvent,
  at: z.iso
    .datetime({ offset: true, error: 'Enter when this was.' })
    .describe('When it was prescribed, given, offered or stopped, ISO 8601 with offset'),
  name: neededLine('The medicine', 120, 'Name the medicine.').describe('As on the box or the chart, as typed'),
  dose: textLine('The dose', 120).describe('As written: "5 mg", "2 tablets"'),
  doseMg: measured({
    name: 'The dose in mg',
    unit: 'mg',
    decimals: 3,
    possible: { from: 0.001, to: 100_000 },
  }).describe('One dose in milligrams where it is known; null = not recorded'),
  route: MedicineRoute.nullable().describe('How it is given; null = not recorded'),
  frequency: textLine('How often', 120).describe('As prescribed: "twice a day"; empty for a dose or a stop'),
  startsOn: z.iso
    .date('Enter the first day of the medicine.')
    .nullable()
    .describe('First day of what was prescribed; null for a dose or a stop'),
  stopsOn: z.iso
    .date('Enter the last day as a day, or leave it empty.')
    .nullable()
    .describe('Last day as prescribed, included; null = no end was set'),
  prescriber: textLine('The prescriber', 120),
  indication: textLine('What it is for', 200),
  supervised: z
    .boolean('Taken in front of staff: choose yes, no or not recorded.')
    .nullable()
    .describe('Whether it is taken in front of staff or a pharmacist; null = not recorded'),
  givenBy: textLine('Given by', 120).describe('Who gave or offered the dose, by name; empty where there is none'),
  note: Note,
};
type MedicineFields = z.infer<z.ZodObject<typeof fields>>;

export type MedicineInput = MedicineFields & RecordInput;
export type Medicine = Kept<MedicineInput>;

/** Whether an entry is about one dose. */
export const isDose = ({ event }: Pick<MedicineFields, 'event'>): boolean => event === 'given' || event === 'not_taken';

/** What is wrong with the days of what was prescribed. */
function coursePart({ startsOn, stopsOn }: MedicineFields): FieldProblem[] {
  if (startsOn === null) return [{ field: 'startsOn', message: 'Enter the first day of the medicine.' }];
  return stopsOn !== null && stopsOn < startsOn
    ? [{ field: 'stopsOn', message: 'The last day lies before the first day.' }]
    : [];
}

/** A dose and a stop have neither days nor "how often": those are of what was prescribed. */
function momentPart({ startsOn, stopsOn, frequency }: MedicineFields): FieldProblem[] {
  const said = [
    { field: 'startsOn', isSaid: startsOn !== null, what: 'has a first day' },
    { field: 'stopsOn', isSaid: stopsOn !== null, what: 'has a last day' },
    { field: 'frequency', isSaid: frequency !== '', what: 'says how often' },
  ];
  return said.flatMap(({ field, isSaid, what }) =>
    isSaid ? [{ field, message: `Only what is prescribed ${what}. Clear it.` }] : [],
  );
}

function checkMedicine({ value, issues }: z.core.ParsePayload<MedicineFields>): void {
  const found = value.event === 'prescribed' ? coursePart(value) : momentPart(value);
  if (!isDose(value) && value.givenBy !== '')
    found.push({ field: 'givenBy', message: 'Only a dose is given by somebody. Clear it.' });
  issues.push(
    ...found.map(({ field, message }) => ({ code: 'custom' as const, path: [field], message, input: value })),
  );
}

/** A medicine may begin and end up to a year ahead. */
function medicineProblems({ startsOn, stopsOn }: MedicineFields, { today }: RecordClock): FieldProblem[] {
  const days = [
    { field: 'startsOn', day: startsOn },
    { field: 'stopsOn', day: stopsOn },
  ];
  return days.flatMap(({ field, day }) => {
    const message = day === null ? null : tooFarAhead(day, today);
    return message === null ? [] : [{ field, message }];
  });
}

/** "5 mg" as typed, else the milligrams; empty where neither was recorded. */
export function doseWords({ dose, doseMg }: Pick<MedicineFields, 'dose' | 'doseMg'>): string {
  if (dose !== '') return dose;
  return doseMg === null ? '' : `${doseMg} mg`;
}

const OPENING: Readonly<Record<MedicineEvent, string>> = {
  prescribed: 'Prescribed',
  given: 'Given',
  not_taken: 'Offered, not taken',
  stopped: 'Stopped',
};

function headlineOf(entry: MedicineFields): string {
  const route = labelOrNull(MEDICINE_ROUTES, entry.route);
  const parts = [entry.name, doseWords(entry), route === null ? '' : midSentence(route), entry.frequency];
  return `${OPENING[entry.event]}: ${parts.filter((part) => part !== '').join(', ')}`;
}

export const MEDICINE = recordContract({
  kind: 'medicine',
  path: 'medicines',
  words: { one: 'an entry about a medicine', many: 'entries about medicines', title: 'Medicine' },
  fields,
  codes: { event: MEDICINE_EVENTS, route: MEDICINE_ROUTES },
  dated: { field: 'at', as: 'instant' },
  check: checkMedicine,
  problems: medicineProblems,
  headline: headlineOf,
  facts: (entry, timeZone) => [
    fact('event', 'What happened', labelOrNull(MEDICINE_EVENTS, entry.event)),
    fact('at', 'When', whenText(entry.at, timeZone)),
    fact('name', 'Medicine', entry.name),
    fact('dose', 'Dose', entry.dose),
    fact('doseMg', 'Dose in mg', entry.doseMg === null ? null : `${entry.doseMg} mg`),
    fact('route', 'Given', labelOrNull(MEDICINE_ROUTES, entry.route)),
    fact('frequency', 'How often', entry.frequency),
    fact('startsOn', 'First day', dayText(entry.startsOn)),
    fact('stopsOn', 'Last day', dayText(entry.stopsOn)),
    fact('prescriber', 'Prescriber', entry.prescriber),
    fact('indication', 'For', entry.indication),
    fact('supervised', 'Taken in front of staff', yesOrNo(entry.supervised)),
    fact('givenBy', 'Given by', entry.givenBy),
    fact('note', 'Note', entry.note),
  ],
});
