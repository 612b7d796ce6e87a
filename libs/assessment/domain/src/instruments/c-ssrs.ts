import { score, type ScoreOnlyInstrument } from './instrument';

export const C_SSRS: ScoreOnlyInstrument = {
  key: 'c_ssrs',
  name: 'C-SSRS screener',
  title: 'Columbia-Suicide Severity Rating Scale, screener',
  version: '1',
  measures: 'suicidal thoughts and behaviour',
  wording: 'score_only',
  answeredBy: 'clinician',
  recall: 'the past month; behaviour in the past 3 months',
  citation: 'Posner, Brown, Stanley et al. 2011, Am J Psychiatry 168:1266',
  licence:
    '© K. Posner. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Enter the level that the form comes to: 0 none, 1 low, 2 moderate, 3 high. A level, not a sum.',
  notes: ['The level says who looks at it and how soon. It predicts nothing about anybody.'],
  scores: [
    score({
      label: 'Level',
      to: 3,
      bands: [
        { from: 0, to: 0, label: 'none' },
        { from: 1, to: 1, label: 'low' },
        { from: 2, to: 2, label: 'moderate' },
        { from: 3, to: 3, label: 'high' },
      ],
      bandsClaim: { source: 'Known in the field', confirmed: false },
    }),
  ],
  loinc: null,
};
