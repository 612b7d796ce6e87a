import { score, type ScoreOnlyInstrument } from './instrument';

export const COWS: ScoreOnlyInstrument = {
  key: 'cows',
  name: 'COWS',
  title: 'Clinical Opiate Withdrawal Scale',
  version: '1',
  measures: 'signs of opioid withdrawal',
  wording: 'score_only',
  answeredBy: 'clinician',
  recall: 'now',
  citation: 'Wesson & Ling 2003, J Psychoactive Drugs 35:253',
  licence:
    'Widely reprinted; no licence text was seen. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Sum of eleven questions. Total 0 to 48.',
  notes: ['For withdrawal from opioids only, never for ketamine.'],
  scores: [
    score({
      label: 'Total',
      to: 48,
      bands: [
        { from: 0, to: 4, label: 'none' },
        { from: 5, to: 12, label: 'mild' },
        { from: 13, to: 24, label: 'moderate' },
        { from: 25, to: 36, label: 'moderately severe' },
        { from: 37, to: 48, label: 'severe' },
      ],
      bandsClaim: { source: 'Known in the field; trials cut at 25 and 37 or more', confirmed: false },
    }),
  ],
  loinc: null,
};
