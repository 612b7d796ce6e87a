import { score, type ScoreOnlyInstrument } from './instrument';

export const AUDIT: ScoreOnlyInstrument = {
  key: 'audit',
  name: 'AUDIT',
  title: 'Alcohol Use Disorders Identification Test, ten questions',
  version: '1',
  measures: 'drinking and its harms',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the last year',
  citation: 'Saunders, Aasland, Babor, de la Fuente & Grant 1993, Addiction 88:791',
  licence:
    '© World Health Organization; not for commercial use. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Sum of ten questions, each 0 to 4. Total 0 to 40.',
  notes: [],
  scores: [
    score({
      label: 'Total',
      to: 40,
      thresholds: [
        { at: 8, side: 'at_least', label: 'hazardous', source: 'Known in the field', confirmed: false },
        { at: 16, side: 'at_least', label: 'harmful', source: 'Known in the field', confirmed: false },
        { at: 20, side: 'at_least', label: 'possible dependence', source: 'Known in the field', confirmed: false },
      ],
    }),
  ],
  loinc: { panel: null, total: '75624-7', items: {} },
};
