import * as z from 'zod';
import {
  dayText,
  fact,
  labelOrNull,
  Note,
  recordContract,
  yesOrNo,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { formatDay, keysOf, neededLine, textLine, type CodeList, type FieldProblem } from '@cairn/shared-util';
import {
  countWords,
  CRITERIA,
  criteriaCounts,
  CriteriaCounts,
  CRITERION_ANSWERS,
  CriterionAnswer,
  DISORDER_SEVERITIES,
  LEAST_MILD,
  severityWords,
  type Criterion,
} from './criteria';

const REMISSION_CODES = [
  { key: 'none', label: 'Not in remission' },
  { key: 'early', label: 'Early remission: 3 months or more, under 12 months' },
  { key: 'sustained', label: 'Sustained remission: 12 months or more' },
] as const;
/** Criteria (craving aside) were not met for at least 3 months (early) or 12 months (sustained). */
export const REMISSIONS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: REMISSION_CODES };
export const Remission = z.enum(keysOf(REMISSION_CODES), 'Choose no, early or sustained remission.');

const criteria = Object.fromEntries(
  CRITERIA.map(({ key, label }) => {
    const words = `${label}: choose met, not met or not assessed.`;
    return [key, z.enum(CriterionAnswer.options, words).describe('Met in the 12 months judged')];
  }),
) as Record<Criterion, typeof CriterionAnswer>;

const fields = {
  assessedOn: z.iso.date('Enter the day of the assessment.').describe('Clinic-local day'),
  windowEndsOn: z.iso
    .date('Enter the last day of the 12 months that are judged.')
    .describe('Last day of the 12 months that the criteria are judged over, included'),
  ...criteria,
  solelyMedical: z
    .boolean('Taken solely under medical supervision: choose yes, no or not assessed.')
    .nullable()
    .describe('True where it is taken solely under medical supervision; null = not assessed'),
  remission: Remission.nullable().describe('null = not assessed'),
  controlledEnvironment: z
    .boolean('In a controlled environment: choose yes, no or not recorded.')
    .nullable()
    .describe('Whether the remission is in a controlled environment; null = not recorded'),
  language: textLine('The language of the interview', 60),
  interpreter: z
    .boolean('Interpreter: choose yes, no or not recorded.')
    .nullable()
    .describe('Whether an interpreter helped; null = not recorded'),
  assessedBy: neededLine('Who assessed', 120, 'Say who made the assessment.'),
  note: Note,
};
type DiagnosisFields = z.infer<z.ZodObject<typeof fields>>;

export type DiagnosisInput = DiagnosisFields & RecordInput;
export type Diagnosis = Kept<DiagnosisInput> & CriteriaCounts;

function checkDiagnosis({ value, issues }: z.core.ParsePayload<DiagnosisFields>): void {
  const refuse = (field: keyof DiagnosisFields, message: string): void => {
    issues.push({ code: 'custom', path: [field], message, input: value });
  };
  const { remission, controlledEnvironment } = value;
  const isEmpty = remission === null && CRITERIA.every(({ key }) => value[key] === 'not_assessed');
  if (isEmpty) refuse(CRITERIA[0].key, 'Assess at least one criterion, or choose about remission.');
  if (value.windowEndsOn > value.assessedOn)
    refuse('windowEndsOn', 'The 12 months that are judged end after the day of the assessment.');
  if (controlledEnvironment === true && (remission === null || remission === 'none'))
    refuse(
      'controlledEnvironment',
      'Only a remission can be in a controlled environment. Choose which, or clear this.',
    );
}

function unusualDiagnosis(diagnosis: DiagnosisFields): FieldProblem[] {
  const met = CRITERIA.filter(({ key }) => key !== 'craving' && diagnosis[key] === 'yes').length;
  const isInRemission = diagnosis.remission === 'early' || diagnosis.remission === 'sustained';
  if (!isInRemission || met < LEAST_MILD || diagnosis.windowEndsOn < diagnosis.assessedOn) return [];
  const message = `In remission with ${met} criteria met in the 12 months to the assessment. Check both.`;
  return [{ field: 'remission', message }];
}

function headlineOf(entry: DiagnosisFields): string {
  const counts = criteriaCounts(entry);
  const { formalCount, formalNotAssessed, researchCount, researchNotAssessed } = counts;
  const remission = entry.remission === null || entry.remission === 'none' ? '' : `; ${entry.remission} remission`;
  const where = entry.controlledEnvironment === true ? ' in a controlled environment' : '';
  const formal = countWords(formalCount, 10, formalNotAssessed);
  const research = countWords(researchCount, 11, researchNotAssessed);
  return `Ketamine use disorder: ${severityWords(counts)}, ${formal} (with withdrawal ${research})${remission}${where}`;
}

export const DIAGNOSIS = recordContract({
  kind: 'diagnosis',
  path: 'diagnoses',
  words: { one: 'a diagnosis', many: 'diagnoses', title: 'Diagnosis' },
  fields,
  codes: {
    ...Object.fromEntries(CRITERIA.map(({ key }) => [key, CRITERION_ANSWERS])),
    remission: REMISSIONS,
    severity: DISORDER_SEVERITIES,
  },
  dated: { field: 'assessedOn', as: 'day' },
  computed: CriteriaCounts.shape,
  check: checkDiagnosis,
  unusual: unusualDiagnosis,
  headline: headlineOf,
  facts: (entry) => {
    const counts = criteriaCounts(entry);
    return [
      fact('assessedOn', 'Assessed on', dayText(entry.assessedOn)),
      fact('windowEndsOn', 'Judged over', `the 12 months to ${formatDay(entry.windowEndsOn)}`),
      ...CRITERIA.map(({ key, label }) => fact(key, label, labelOrNull(CRITERION_ANSWERS, entry[key]))),
      fact('solelyMedical', 'Taken solely under medical supervision', yesOrNo(entry.solelyMedical)),
      fact(
        'formalCount',
        'Formal count, without withdrawal',
        countWords(counts.formalCount, 10, counts.formalNotAssessed),
      ),
      fact(
        'researchCount',
        'Research count, with withdrawal',
        countWords(counts.researchCount, 11, counts.researchNotAssessed),
      ),
      fact('severity', 'Severity by the formal count', severityWords(counts)),
      fact('remission', 'Remission', labelOrNull(REMISSIONS, entry.remission)),
      fact('controlledEnvironment', 'In a controlled environment', yesOrNo(entry.controlledEnvironment)),
      fact('language', 'Language of the interview', entry.language),
      fact('interpreter', 'Interpreter', yesOrNo(entry.interpreter)),
      fact('assessedBy', 'Assessed by', entry.assessedBy),
      fact('note', 'Note', entry.note),
    ];
  },
});
