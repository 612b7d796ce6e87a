import * as z from 'zod';
import {
  fact,
  labelOrNull,
  Note,
  recordContract,
  yesOrNo,
  type Fact,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { keysOf, midSentence, neededLine, textLine, type CodeList, type FieldProblem } from '@cairn/shared-util';
import { measured, unusualMeasure, type Measure } from '../measures/measured';
import { whenText } from '../measures/when-text';
import { MEDICINE_ROUTES, MedicineRoute } from '../medicines/medicine-routes';
import { OBSERVED, pressureProblem } from '../observations/observation';

/** Said wherever supervised doses are shown. */
export const NEVER_USE =
  'Medically supervised ketamine and esketamine never count as use: in no figure, chart, report or flag of use.';

const PRODUCT_CODES = [
  { key: 'ketamine', label: 'Ketamine' },
  { key: 'esketamine', label: 'Esketamine' },
] as const;
export const SUPERVISED_PRODUCTS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: PRODUCT_CODES };
export const SupervisedProduct = z.enum(keysOf(PRODUCT_CODES), 'Choose ketamine or esketamine.');

/** Ends are ours (docs/clinical-sources.md): they catch slips of the hand and recommend no dose. */
export const DOSE_MEASURES = {
  doseMg: {
    name: 'The dose',
    unit: 'mg',
    decimals: 3,
    possible: { from: 0.001, to: 5000 },
    usual: { from: 0.001, to: 300 },
  },
  doseMgPerKg: {
    name: 'The dose by weight',
    unit: 'mg/kg',
    decimals: 3,
    possible: { from: 0.001, to: 50 },
    usual: { from: 0.001, to: 2 },
  },
  observationMinutes: {
    name: 'The time of observation',
    unit: 'minutes',
    decimals: 0,
    possible: { from: 0, to: 1440 },
  },
  systolicBefore: { ...OBSERVED.systolic, name: 'The upper blood pressure before' },
  diastolicBefore: { ...OBSERVED.diastolic, name: 'The lower blood pressure before' },
  systolicAfter: { ...OBSERVED.systolic, name: 'The upper blood pressure after' },
  diastolicAfter: { ...OBSERVED.diastolic, name: 'The lower blood pressure after' },
  dissociation: {
    name: 'The dissociation score',
    unit: 'on the scale that is named',
    decimals: 0,
    possible: { from: 0, to: 100 },
  },
  takeHomeMg: {
    name: 'The amount to take home',
    unit: 'mg',
    decimals: 3,
    possible: { from: 0, to: 5000 },
  },
} as const satisfies Record<string, Measure>;
export type DoseMeasure = keyof typeof DOSE_MEASURES;
const DOSE_KEYS = Object.keys(DOSE_MEASURES) as DoseMeasure[];

const answer = (name: string) => z.boolean(`${name}: choose yes, no or not recorded.`).nullable();

const fields = {
  givenAt: z.iso
    .datetime({ offset: true, error: 'Enter when the dose was given.' })
    .describe('When the dose was given, ISO 8601 with offset'),
  product: SupervisedProduct,
  indication: neededLine('What it is given for', 200, 'Say what it is given for.'),
  doseMg: measured(DOSE_MEASURES.doseMg).describe('Milligrams; null = recorded by weight alone'),
  doseMgPerKg: measured(DOSE_MEASURES.doseMgPerKg).describe('Milligrams a kilogram; null = recorded in mg alone'),
  route: MedicineRoute,
  supervised: answer('Given under supervision').describe('Whether staff supervised it; null = not recorded'),
  observationMinutes: measured(DOSE_MEASURES.observationMinutes).describe('Minutes observed; null = not recorded'),
  systolicBefore: measured(DOSE_MEASURES.systolicBefore).describe('mmHg; null = not measured'),
  diastolicBefore: measured(DOSE_MEASURES.diastolicBefore).describe('mmHg; null = not measured'),
  systolicAfter: measured(DOSE_MEASURES.systolicAfter).describe('mmHg; null = not measured'),
  diastolicAfter: measured(DOSE_MEASURES.diastolicAfter).describe('mmHg; null = not measured'),
  dissociation: measured(DOSE_MEASURES.dissociation).describe('Score on the scale named beside it; null = not rated'),
  dissociationScale: textLine('The scale of dissociation', 120).describe('Which scale was used, as typed'),
  takeHomeMg: measured(DOSE_MEASURES.takeHomeMg).describe('Milligrams handed out; 0 = none; null = not recorded'),
  prescriber: textLine('The prescriber', 120),
  consented: answer('Consent').describe('Whether the person consented to this dose; null = not recorded'),
  bladderChecked: answer('Bladder check').describe('Whether the bladder was asked about; null = not recorded'),
  note: Note,
};
type SupervisedDoseFields = z.infer<z.ZodObject<typeof fields>>;

export type SupervisedDoseInput = SupervisedDoseFields & RecordInput;
export type SupervisedDose = Kept<SupervisedDoseInput>;

const before = (dose: SupervisedDoseFields) => ({ systolic: dose.systolicBefore, diastolic: dose.diastolicBefore });
const after = (dose: SupervisedDoseFields) => ({ systolic: dose.systolicAfter, diastolic: dose.diastolicAfter });

function checkDose({ value, issues }: z.core.ParsePayload<SupervisedDoseFields>): void {
  const refuse = (field: keyof SupervisedDoseFields, message: string | null): void => {
    if (message !== null) issues.push({ code: 'custom', path: [field], message, input: value });
  };
  const { doseMg, doseMgPerKg, dissociation, dissociationScale } = value;
  if (doseMg === null && doseMgPerKg === null) refuse('doseMg', 'Enter the dose in mg, or in mg/kg.');
  if (dissociation !== null && dissociationScale === '')
    refuse('dissociationScale', 'Name the scale of the dissociation score.');
  refuse('diastolicBefore', pressureProblem(before(value)));
  refuse('diastolicAfter', pressureProblem(after(value)));
}

function unusualDose(dose: SupervisedDoseFields): FieldProblem[] {
  const unusual = DOSE_KEYS.flatMap((key) => unusualMeasure(key, DOSE_MEASURES[key], dose[key]));
  if (dose.supervised === false)
    unusual.push({ field: 'supervised', message: 'The dose was given without supervision. Check that this is so.' });
  if (dose.consented === false)
    unusual.push({ field: 'consented', message: 'The dose was given without consent. Check that this is so.' });
  return unusual;
}

/** "56 mg", "0.5 mg/kg", "40 mg (0.5 mg/kg)". */
export function supervisedDoseWords({
  doseMg,
  doseMgPerKg,
}: Pick<SupervisedDoseFields, 'doseMg' | 'doseMgPerKg'>): string {
  const byWeight = doseMgPerKg === null ? '' : `${doseMgPerKg} mg/kg`;
  if (doseMg === null) return byWeight;
  return byWeight === '' ? `${doseMg} mg` : `${doseMg} mg (${byWeight})`;
}

function headlineOf(dose: SupervisedDoseFields): string {
  const product = labelOrNull(SUPERVISED_PRODUCTS, dose.product) ?? '';
  const route = midSentence(labelOrNull(MEDICINE_ROUTES, dose.route) ?? '');
  return `Supervised ${midSentence(product)} ${supervisedDoseWords(dose)}, ${route}, for ${dose.indication}`;
}

function doseFacts(dose: SupervisedDoseFields): Fact[] {
  const inUnit = (value: number | null, unit: string): string | null => (value === null ? null : `${value} ${unit}`);
  return [
    fact('product', 'Product', labelOrNull(SUPERVISED_PRODUCTS, dose.product)),
    fact('indication', 'For', dose.indication),
    fact('doseMg', 'Dose', inUnit(dose.doseMg, 'mg')),
    fact('doseMgPerKg', 'Dose by weight', inUnit(dose.doseMgPerKg, 'mg/kg')),
    fact('route', 'Given', labelOrNull(MEDICINE_ROUTES, dose.route)),
    fact('supervised', 'Supervised by staff', yesOrNo(dose.supervised)),
    fact('observationMinutes', 'Observed for', inUnit(dose.observationMinutes, 'minutes')),
    fact('systolicBefore', 'Upper blood pressure before', inUnit(dose.systolicBefore, 'mmHg')),
    fact('diastolicBefore', 'Lower blood pressure before', inUnit(dose.diastolicBefore, 'mmHg')),
    fact('systolicAfter', 'Upper blood pressure after', inUnit(dose.systolicAfter, 'mmHg')),
    fact('diastolicAfter', 'Lower blood pressure after', inUnit(dose.diastolicAfter, 'mmHg')),
    fact('dissociation', 'Dissociation', dose.dissociation === null ? null : String(dose.dissociation)),
    fact('dissociationScale', 'Scale of dissociation', dose.dissociationScale),
    fact('takeHomeMg', 'To take home', inUnit(dose.takeHomeMg, 'mg')),
    fact('prescriber', 'Prescriber', dose.prescriber),
    fact('consented', 'Consent given', yesOrNo(dose.consented)),
    fact('bladderChecked', 'Bladder asked about', yesOrNo(dose.bladderChecked)),
    fact('note', 'Note', dose.note),
  ];
}

export const SUPERVISED_DOSE = recordContract({
  kind: 'supervised_dose',
  path: 'supervised-doses',
  words: { one: 'a supervised dose', many: 'supervised doses', title: 'Supervised dose' },
  fields,
  codes: { product: SUPERVISED_PRODUCTS, route: MEDICINE_ROUTES },
  dated: { field: 'givenAt', as: 'instant' },
  check: checkDose,
  unusual: unusualDose,
  headline: headlineOf,
  facts: (dose, timeZone) => [fact('givenAt', 'Given', whenText(dose.givenAt, timeZone)), ...doseFacts(dose)],
});
