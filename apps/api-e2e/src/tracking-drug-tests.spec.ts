import { DRUG_TEST, type DrugTestInput } from '@cairn/tracking-domain';
import { describeKept } from './support/kept-kind';

const aDrugTest = (differing: Partial<DrugTestInput> = {}): DrugTestInput => ({
  id: '',
  episodeId: null,
  collectedAt: '2026-03-09T10:00:00Z',
  declined: false,
  specimen: 'urine',
  method: 'point_of_care',
  observed: true,
  temperatureInRange: true,
  creatinine: 8.4,
  results: [
    { analyte: 'ketamine', result: 'positive' },
    { analyte: 'cocaine', result: 'negative' },
  ],
  reportedOn: '2026-03-10',
  note: '',
  ...differing,
});

describeKept({
  contract: DRUG_TEST,
  entry: aDrugTest,
  corrected: { method: 'laboratory_confirmation' },
  wrong: [
    ['collectedAt', 'yesterday'],
    ['collectedAt', '2999-01-01T00:00:00Z'],
    ['collectedAt', '1900-01-01T00:00:00Z'],
    ['declined', 'refused'],
    ['specimen', 'breath'],
    ['method', 'dog'],
    ['observed', 'yes'],
    ['temperatureInRange', 'warm'],
    ['creatinine', 100.1],
    ['results', []],
    ['results', [{ analyte: 'caffeine', result: 'positive' }], 'results.0.analyte'],
    ['results', [{ analyte: 'ketamine', result: 'unclear' }], 'results.0.result'],
    ['reportedOn', '2026-03-08'],
    ['note', 'x'.repeat(2001)],
  ],
});
