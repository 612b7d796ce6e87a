import * as z from 'zod';
import {
  dayText,
  fact,
  labelOrNull,
  Note,
  recordContract,
  whenWords,
  yesOrNo,
  type Kept,
  type RecordClock,
  type RecordInput,
} from '@cairn/patients-domain';
import { capitalised, localDay, type FieldProblem } from '@cairn/shared-util';
import { AnalyteResult, ANALYTES } from './analyte';
import { ketamineNotTested, panelWords, strengthOf } from './panel';
import { Specimen, SPECIMENS, TEST_METHODS, TestMethod } from './sample';

const CREATININE = 'Creatinine is a number from 0 to 100 mmol/L.';

const fields = {
  collectedAt: z.iso.datetime({ offset: true, error: 'Enter when the sample was taken or asked for.' }),
  declined: z.boolean('Choose whether the test was declined.'),
  specimen: Specimen,
  method: TestMethod,
  observed: z.boolean().nullable().describe('Whether giving the sample was observed; null = not recorded'),
  temperatureInRange: z.boolean().nullable().describe('null = not recorded'),
  creatinine: z
    .number(CREATININE)
    .min(0, CREATININE)
    .max(100, CREATININE)
    .multipleOf(0.1, 'Creatinine has at most one decimal.')
    .nullable()
    .describe('mmol/L'),
  results: z.array(AnalyteResult).max(ANALYTES.codes.length),
  reportedOn: z.iso.date('Enter the day of the report.').nullable(),
  note: Note,
};
type DrugTestFields = z.infer<z.ZodObject<typeof fields>>;
export type DrugTestInput = DrugTestFields & RecordInput;
export type DrugTest = Kept<DrugTestInput>;

interface Refusal {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** A declined test has no results; any other says what was on the panel. */
function resultProblems({ declined, results, reportedOn }: DrugTestFields): Refusal[] {
  const hasResults = results.some(({ result }) => result !== 'not_tested');
  if (!declined) {
    return hasResults ? [] : [{ path: ['results'], message: 'Give the result of at least one thing that was tested.' }];
  }
  return [
    ...(hasResults
      ? [{ path: ['results'], message: 'A declined test has no results. Clear them or say that it was taken.' }]
      : []),
    ...(reportedOn === null ? [] : [{ path: ['reportedOn'], message: 'A declined test has no report.' }]),
  ];
}

/** Each analyte is on a panel once. */
function twiceProblems({ results }: DrugTestFields): Refusal[] {
  return results.flatMap(({ analyte }, at) =>
    results.findIndex((other) => other.analyte === analyte) < at
      ? [
          {
            path: ['results', at, 'analyte'],
            message: `${labelOrNull(ANALYTES, analyte)} is here twice. Keep one result.`,
          },
        ]
      : [],
  );
}

/** Temperature and creatinine are of urine. */
function sampleProblems({ specimen, temperatureInRange, creatinine }: DrugTestFields): Refusal[] {
  if (specimen === 'urine') return [];
  return [
    ...(temperatureInRange === null
      ? []
      : [{ path: ['temperatureInRange'], message: 'The temperature belongs to a urine sample.' }]),
    ...(creatinine === null ? [] : [{ path: ['creatinine'], message: 'Creatinine belongs to a urine sample.' }]),
  ];
}

function checkDrugTest({ value, issues }: z.core.ParsePayload<DrugTestFields>): void {
  for (const { path, message } of [...resultProblems(value), ...twiceProblems(value), ...sampleProblems(value)])
    issues.push({ code: 'custom', path: [...path], message, input: value });
}

/** A report comes on the day of the sample at the earliest, and not from the future. */
function problemsOf({ collectedAt, reportedOn }: DrugTestFields, { today, timeZone }: RecordClock): FieldProblem[] {
  if (reportedOn === null) return [];
  if (reportedOn > today) return [{ field: 'reportedOn', message: 'This day is in the future.' }];
  const isBefore = reportedOn < localDay(collectedAt, timeZone);
  return isBefore ? [{ field: 'reportedOn', message: 'The report cannot be older than the sample.' }] : [];
}

/** "Urine drug test: ketamine positive (presumptive); cannabis negative". A panel without ketamine says so. */
function headline(test: DrugTestFields): string {
  const name = `${labelOrNull(SPECIMENS, test.specimen)} drug test`;
  if (test.declined) return `${name}: declined`;
  const loud = ketamineNotTested(test) ? '; ketamine was not tested' : '';
  return `${name}: ${panelWords(test)}${loud}`;
}

export const DRUG_TEST = recordContract({
  kind: 'drug_test',
  path: 'drug-tests',
  words: { one: 'a drug test', many: 'drug tests', title: 'Drug test' },
  fields,
  dated: { field: 'collectedAt', as: 'instant' },
  check: checkDrugTest,
  problems: problemsOf,
  unusual: ({ temperatureInRange }) =>
    temperatureInRange === false
      ? [
          {
            field: 'temperatureInRange',
            message: 'Out of range: the sample may not be fresh. Read the results with care.',
          },
        ]
      : [],
  headline,
  facts: (test, timeZone) => [
    fact('collectedAt', 'Sample taken', whenWords(test.localDay ?? '', test.collectedAt, timeZone)),
    fact('declined', 'Declined', test.declined ? 'Yes' : null),
    fact('specimen', 'Sample', labelOrNull(SPECIMENS, test.specimen)),
    fact('method', 'Method', test.declined ? null : `${labelOrNull(TEST_METHODS, test.method)}: ${strengthOf(test)}`),
    fact('observed', 'Observed', yesOrNo(test.observed)),
    fact('temperatureInRange', 'Temperature in range', yesOrNo(test.temperatureInRange)),
    fact('creatinine', 'Creatinine', test.creatinine === null ? null : `${test.creatinine} mmol/L`),
    fact('results', 'Results', capitalised(panelWords(test))),
    fact('reportedOn', 'Reported on', dayText(test.reportedOn)),
    fact('note', 'Note', test.note),
  ],
});
