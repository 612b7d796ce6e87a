import { score, type ScoreOnlyInstrument } from './instrument';

export const DUDIT: ScoreOnlyInstrument = {
  key: 'dudit',
  name: 'DUDIT',
  title: 'Drug Use Disorders Identification Test',
  version: '1',
  measures: 'problems with drugs',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past year',
  citation: 'Berman, Bergman, Palmstierna & Schlyter 2005, European Addiction Research 11:22',
  licence:
    '© Karolinska Institutet. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Questions 1 to 9 each 0 to 4, 10 and 11 each 0, 2 or 4. Total 0 to 44.',
  notes: [],
  scores: [
    score({
      label: 'Total',
      to: 44,
      thresholds: [
        {
          at: 2,
          side: 'at_least',
          label: 'problems, women',
          source: 'DUDIT manual as quoted by secondary sources',
          confirmed: false,
        },
        {
          at: 6,
          side: 'at_least',
          label: 'problems, men',
          source: 'DUDIT manual as quoted by secondary sources',
          confirmed: false,
        },
        {
          at: 25,
          side: 'at_least',
          label: 'dependence',
          source: 'DUDIT manual as quoted by secondary sources',
          confirmed: false,
        },
      ],
    }),
  ],
  loinc: null,
};
