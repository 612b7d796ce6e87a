import * as z from 'zod';
import {
  counted,
  dayText,
  fact,
  labelOrNull,
  Note,
  recordContract,
  Source,
  SOURCE_LABELS,
  yesOrNo,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { joinWords, keysOf, type CodeList } from '@cairn/shared-util';
import { measured, unusualMeasure, type Measure } from '../measures/measured';
import { bmiOf } from './bmi';

const CRAMP_CODES = [
  { key: 'none', label: 'None' },
  { key: 'mild', label: 'Mild' },
  { key: 'moderate', label: 'Moderate' },
  { key: 'severe', label: 'Severe' },
] as const;
export const K_CRAMPS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: CRAMP_CODES };
export const KCramps = z.enum(keysOf(CRAMP_CODES), 'Choose none, mild, moderate or severe.');

const BOWEL_CODES = [
  { key: 'usual', label: 'As usual' },
  { key: 'constipation', label: 'Constipation' },
  { key: 'loose', label: 'Loose' },
] as const;
export const BOWELS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: BOWEL_CODES };
export const Bowel = z.enum(keysOf(BOWEL_CODES), 'Choose as usual, constipation or loose.');

/** Ends are ours (docs/clinical-sources.md): they catch slips of the hand. */
const MEASURES = {
  weight: {
    name: 'The weight',
    unit: 'kg',
    decimals: 1,
    possible: { from: 20, to: 400 },
    usual: { from: 35, to: 200 },
  },
  height: {
    name: 'The height',
    unit: 'cm',
    decimals: 0,
    possible: { from: 100, to: 250 },
    usual: { from: 140, to: 210 },
  },
  sleepHours: { name: 'Sleep', unit: 'hours', decimals: 1, possible: { from: 0, to: 24 }, usual: { from: 2, to: 16 } },
} as const satisfies Record<string, Measure>;
type BodyMeasure = keyof typeof MEASURES;
const MEASURED = Object.keys(MEASURES) as BodyMeasure[];

const asked = z.boolean('Choose yes, no or not asked.').nullable().describe('null = not asked');

const fields = {
  checkedOn: z.iso.date('Enter the day of the check.'),
  kCramps: KCramps.nullable(),
  noseBleeding: asked,
  septumDamage: asked,
  bowel: Bowel.nullable(),
  weight: measured(MEASURES.weight).describe('null = not recorded'),
  height: measured(MEASURES.height).describe('null = not recorded'),
  sleepHours: measured(MEASURES.sleepHours).describe('null = not recorded'),
  source: Source,
  note: Note,
};
type BodyFields = z.infer<z.ZodObject<typeof fields>>;
export type BodyCheckInput = BodyFields & RecordInput;
export type BodyCheck = Kept<BodyCheckInput>;

function checkBody({ value, issues }: z.core.ParsePayload<BodyFields>): void {
  const { kCramps, noseBleeding, septumDamage, bowel, weight, height, sleepHours, note } = value;
  const answers = [kCramps, noseBleeding, septumDamage, bowel, weight, height, sleepHours];
  if (note !== '' || answers.some((answer) => answer !== null)) return;
  const message = 'Nothing is filled in yet. Enter at least one answer or a note.';
  issues.push({ code: 'custom', path: ['kCramps'], message, input: value });
}

function headline({ kCramps, noseBleeding, septumDamage, bowel, weight }: BodyFields): string {
  const said = [
    kCramps === null ? null : `${kCramps === 'none' ? 'no' : kCramps} K-cramps`,
    noseBleeding === true ? 'nose bleeding' : null,
    septumDamage === true ? 'damage inside the nose' : null,
    bowel === 'constipation' ? 'constipation' : null,
    weight === null ? null : `${weight} kg`,
  ].filter((words) => words !== null);
  return said.length === 0 ? 'Body check' : `Body: ${joinWords(said)}`;
}

/** "64.2 kg", "64.2 kg, BMI 22.9"; null where nobody was weighed. */
function weightWords(check: BodyFields): string | null {
  const bmi = bmiOf(check);
  const weight = counted(check.weight, 'kg');
  return weight === null || bmi === null ? weight : `${weight}, BMI ${bmi.toFixed(1)}`;
}

export const BODY_CHECK = recordContract({
  kind: 'body_check',
  path: 'body-checks',
  words: { one: 'a body check', many: 'body checks', title: 'Body check' },
  fields,
  dated: { field: 'checkedOn', as: 'day' },
  check: checkBody,
  unusual: (check) => MEASURED.flatMap((key) => unusualMeasure(key, MEASURES[key], check[key])),
  headline,
  facts: (check) => [
    fact('checkedOn', 'Checked on', dayText(check.checkedOn)),
    fact('kCramps', 'K-cramps', labelOrNull(K_CRAMPS, check.kCramps)),
    fact('noseBleeding', 'Nose bleeding', yesOrNo(check.noseBleeding)),
    fact('septumDamage', 'Damage inside the nose', yesOrNo(check.septumDamage)),
    fact('bowel', 'Bowel', labelOrNull(BOWELS, check.bowel)),
    fact('weight', 'Weight', weightWords(check)),
    fact('height', 'Height', counted(check.height, 'cm')),
    fact('sleepHours', 'Sleep', counted(check.sleepHours, 'hours')),
    fact('source', 'Told by', SOURCE_LABELS[check.source]),
    fact('note', 'Note', check.note),
  ],
});
