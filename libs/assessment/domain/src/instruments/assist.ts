import { score, type ScoreOnlyInstrument } from './instrument';

export const ASSIST: ScoreOnlyInstrument = {
  key: 'assist',
  name: 'ASSIST',
  title: 'Alcohol, Smoking and Substance Involvement Screening Test, version 3',
  version: '1',
  measures: 'involvement with a substance',
  wording: 'score_only',
  answeredBy: 'clinician',
  recall: 'lifetime and the past 3 months',
  citation: 'WHO ASSIST Working Group 2002, Addiction 97:1183',
  licence:
    '© World Health Organization; no commercial reproduction. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'The involvement score of each substance, 0 to 39, added from the questions on the form.',
  notes: ['Ketamine is asked under hallucinogens; the form’s own edition decides.'],
  scores: [
    score({
      label: 'Hallucinogens, ketamine among them',
      to: 39,
      key: 'hallucinogens',
      bands: [
        { from: 0, to: 3, label: 'lower' },
        { from: 4, to: 26, label: 'moderate' },
        { from: 27, to: 39, label: 'high' },
      ],
      bandsClaim: { source: 'Known in the field', confirmed: false },
    }),
    score({
      label: 'Alcohol',
      to: 39,
      key: 'alcohol',
      bands: [
        { from: 0, to: 10, label: 'lower' },
        { from: 11, to: 26, label: 'moderate' },
        { from: 27, to: 39, label: 'high' },
      ],
      bandsClaim: { source: 'Known in the field', confirmed: false },
    }),
  ],
  loinc: null,
};
