import * as z from 'zod';
import {
  counted,
  dayText,
  fact,
  futureDay,
  labelOrNull,
  labelsOf,
  Note,
  rated,
  recordContract,
  Source,
  SOURCE_LABELS,
  yesOrNo,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { joinWords, textLine, type FieldProblem } from '@cairn/shared-util';
import * as codes from './bladder-codes';
import { measured, unusualMeasure, type Measure } from '../measures/measured';

/** Yes, no, or null = not asked. */
const asked = z.boolean('Choose yes, no or not asked.').nullable().describe('null = not asked');

const whole = (name: string, unit: string, to: number): Measure => ({
  name,
  unit,
  decimals: 0,
  possible: { from: 0, to },
});

/** Ends are ours (docs/clinical-sources.md): they catch slips of the hand. */
const MEASURES = {
  dayVoids: { ...whole('Passing urine by day', 'times', 100), usual: { from: 0, to: 40 } },
  nightVoids: { ...whole('Passing urine by night', 'times', 50), usual: { from: 0, to: 20 } },
  urgency: whole('Urgency', 'on the scale', 10),
  pain: whole('Pain', 'on the scale', 10),
  voidedVolume: whole('The largest volume', 'ml', 2000),
  egfr: whole('The eGFR', 'ml/min/1.73 m²', 200),
  creatinine: whole('Creatinine', 'µmol/L', 3000),
  alp: whole('ALP', 'U/L', 10_000),
  ggt: whole('GGT', 'U/L', 10_000),
} as const satisfies Record<string, Measure>;
type BladderMeasure = keyof typeof MEASURES;
const MEASURED = Object.keys(MEASURES) as BladderMeasure[];

const fields = {
  checkedOn: z.iso.date('Enter the day of the check.'),
  dayVoids: measured(MEASURES.dayVoids).describe('null = not recorded'),
  nightVoids: measured(MEASURES.nightVoids).describe('null = not recorded'),
  urgency: measured(MEASURES.urgency).describe('null = not recorded'),
  pain: measured(MEASURES.pain).describe('null = not recorded'),
  painEases: asked.describe('Pain eases after passing urine; null = not asked'),
  dysuria: asked,
  incontinence: codes.Incontinence.nullable(),
  blood: codes.BloodInUrine.nullable(),
  retention: asked,
  flankPain: asked,
  fever: asked,
  comfortBreaks: asked.describe('Whether comfort breaks are needed in groups; null = not asked'),
  voidedVolume: measured(MEASURES.voidedVolume).describe('null = not recorded'),
  dipstick: codes.Dipstick.nullable(),
  culture: codes.UrineCulture.nullable(),
  egfr: measured(MEASURES.egfr).describe('null = not recorded'),
  creatinine: measured(MEASURES.creatinine).describe('null = not recorded'),
  alp: measured(MEASURES.alp).describe('null = not recorded'),
  ggt: measured(MEASURES.ggt).describe('null = not recorded'),
  ultrasoundOn: z.iso.date('Enter the day of the ultrasound.').nullable(),
  bladderWall: codes.BladderWall.nullable(),
  hydronephrosis: codes.Hydronephrosis.nullable(),
  cystoscopyOn: z.iso.date('Enter the day of the cystoscopy.').nullable(),
  cystoscopyFinding: textLine('The finding of the cystoscopy', 300),
  stage: codes.BladderStage.nullable().describe('Entered by a clinician, never computed'),
  stageCriteria: z.array(codes.StageCriterion).max(codes.STAGE_CRITERIA.codes.length),
  source: Source,
  note: Note,
};
type BladderFields = z.infer<z.ZodObject<typeof fields>>;
export type BladderCheckInput = BladderFields & RecordInput;
export type BladderCheck = Kept<BladderCheckInput>;

/** What of a check is an answer or a finding. */
const ANSWERS = Object.keys(fields).filter(
  (name) => !['checkedOn', 'cystoscopyFinding', 'stageCriteria', 'source', 'note'].includes(name),
);

function stageProblems({ stage, stageCriteria }: BladderFields): FieldProblem[] {
  if (stage !== null && stageCriteria.length === 0)
    return [{ field: 'stageCriteria', message: 'Tick what the stage rests on.' }];
  if (stage === null && stageCriteria.length > 0)
    return [{ field: 'stage', message: 'Criteria are ticked. Choose the stage, or clear them.' }];
  return [];
}

function imagingProblems(entered: BladderFields): FieldProblem[] {
  const { ultrasoundOn, bladderWall, hydronephrosis, cystoscopyOn, cystoscopyFinding } = entered;
  const missing: FieldProblem[] = [];
  if (ultrasoundOn === null && (bladderWall !== null || hydronephrosis !== null))
    missing.push({ field: 'ultrasoundOn', message: 'Enter the day of the ultrasound.' });
  if (cystoscopyOn === null && cystoscopyFinding !== '')
    missing.push({ field: 'cystoscopyOn', message: 'Enter the day of the cystoscopy.' });
  return missing;
}

function checkBladder({ value, issues }: z.core.ParsePayload<BladderFields>): void {
  const isEmpty = value.note === '' && ANSWERS.every((name) => Reflect.get(value, name) === null);
  const nothing = { field: 'dayVoids', message: 'Nothing is filled in yet. Enter at least one answer or a note.' };
  for (const { field, message } of [...(isEmpty ? [nothing] : []), ...stageProblems(value), ...imagingProblems(value)])
    issues.push({ code: 'custom', path: [field], message, input: value });
}

const told = (value: number | null, words: (value: number) => string): string[] =>
  value === null ? [] : [words(value)];

const BLOOD_SEEN: Partial<Record<NonNullable<BladderFields['blood']>, string>> = {
  visible: 'visible blood',
  clots: 'clots',
};

function headline({ dayVoids, nightVoids, urgency, pain, blood, stage }: BladderFields): string {
  const seen = blood === null ? undefined : BLOOD_SEEN[blood];
  const said = [
    ...told(dayVoids, (times) => `${times} by day`),
    ...told(nightVoids, (times) => `${times} by night`),
    ...told(urgency, (rating) => `urgency ${rating}`),
    ...told(pain, (rating) => `pain ${rating}`),
    ...(seen === undefined ? [] : [seen]),
    ...(stage === null ? [] : [`${labelOrNull(codes.BLADDER_STAGES, stage)} entered`]),
  ];
  return said.length === 0 ? 'Bladder check' : `Bladder: ${joinWords(said)}`;
}

export const BLADDER_CHECK = recordContract({
  kind: 'bladder_check',
  path: 'bladder-checks',
  words: { one: 'a bladder check', many: 'bladder checks', title: 'Bladder check' },
  fields,
  dated: { field: 'checkedOn', as: 'day' },
  check: checkBladder,
  problems: ({ ultrasoundOn, cystoscopyOn }, { today }) =>
    Object.entries({ ultrasoundOn, cystoscopyOn }).flatMap(([field, day]) => {
      const message = day === null ? null : futureDay(day, today);
      return message === null ? [] : [{ field, message }];
    }),
  unusual: (check) => MEASURED.flatMap((key) => unusualMeasure(key, MEASURES[key], check[key])),
  headline,
  facts: (check) => [
    fact('checkedOn', 'Checked on', dayText(check.checkedOn)),
    fact('dayVoids', 'Passing urine by day', counted(check.dayVoids, 'times')),
    fact('nightVoids', 'Passing urine by night', counted(check.nightVoids, 'times')),
    fact('urgency', 'Urgency', rated(check.urgency)),
    fact('pain', 'Pain above the pubic bone', rated(check.pain)),
    fact('painEases', 'Pain eases after passing urine', yesOrNo(check.painEases)),
    fact('dysuria', 'Pain on passing urine', yesOrNo(check.dysuria)),
    fact('incontinence', 'Leaking urine', labelOrNull(codes.INCONTINENCE, check.incontinence)),
    fact('blood', 'Blood in the urine', labelOrNull(codes.BLOOD_IN_URINE, check.blood)),
    fact('retention', 'Cannot pass urine', yesOrNo(check.retention)),
    fact('flankPain', 'Flank pain', yesOrNo(check.flankPain)),
    fact('fever', 'Fever', yesOrNo(check.fever)),
    fact('comfortBreaks', 'Comfort breaks needed', yesOrNo(check.comfortBreaks)),
    fact('voidedVolume', 'Largest volume passed', counted(check.voidedVolume, 'ml')),
    fact('dipstick', 'Dipstick', labelOrNull(codes.DIPSTICKS, check.dipstick)),
    fact('culture', 'Midstream sample', labelOrNull(codes.URINE_CULTURES, check.culture)),
    fact('egfr', 'eGFR', counted(check.egfr, 'ml/min/1.73 m²')),
    fact('creatinine', 'Creatinine', counted(check.creatinine, 'µmol/L')),
    fact('alp', 'ALP', counted(check.alp, 'U/L')),
    fact('ggt', 'GGT', counted(check.ggt, 'U/L')),
    fact('ultrasoundOn', 'Ultrasound on', dayText(check.ultrasoundOn)),
    fact('bladderWall', 'Bladder wall', labelOrNull(codes.BLADDER_WALLS, check.bladderWall)),
    fact('hydronephrosis', 'Hydronephrosis', labelOrNull(codes.HYDRONEPHROSIS, check.hydronephrosis)),
    fact('cystoscopyOn', 'Cystoscopy on', dayText(check.cystoscopyOn)),
    fact('cystoscopyFinding', 'Cystoscopy', check.cystoscopyFinding),
    fact('stage', 'Stage, entered by a clinician', labelOrNull(codes.BLADDER_STAGES, check.stage)),
    fact('stageCriteria', 'Stage rests on', labelsOf(codes.STAGE_CRITERIA, check.stageCriteria)),
    fact('source', 'Told by', SOURCE_LABELS[check.source]),
    fact('note', 'Note', check.note),
  ],
});
