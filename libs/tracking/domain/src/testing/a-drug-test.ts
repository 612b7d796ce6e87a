import type { DrugTestInput } from '../drug-tests/drug-test';

/** A urine cup of 9 March 2026 with ketamine on its panel, all negative. */
export function aDrugTest(differing: Partial<DrugTestInput> = {}): DrugTestInput {
  return {
    id: '01930000-0000-7000-8000-0000000000d1',
    episodeId: null,
    collectedAt: '2026-03-09T10:00:00Z',
    declined: false,
    specimen: 'urine',
    method: 'point_of_care',
    observed: true,
    temperatureInRange: true,
    creatinine: null,
    results: [
      { analyte: 'ketamine', result: 'negative' },
      { analyte: 'cocaine', result: 'negative' },
    ],
    reportedOn: null,
    note: '',
    ...differing,
  };
}
