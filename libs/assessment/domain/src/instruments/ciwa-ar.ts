import { score, type ScoreOnlyInstrument } from './instrument';

export const CIWA_AR: ScoreOnlyInstrument = {
  key: 'ciwa_ar',
  name: 'CIWA-Ar',
  title: 'Clinical Institute Withdrawal Assessment for Alcohol, revised',
  version: '1',
  measures: 'signs of alcohol withdrawal',
  wording: 'score_only',
  answeredBy: 'clinician',
  recall: 'now',
  citation: 'Sullivan, Sykora, Schneiderman, Naranjo & Sellers 1989, British Journal of Addiction 84:1353',
  licence:
    'Described as not copyrighted and free to use. Until its wording is copied from the paper it is score entry only.',
  scoring: 'Sum of ten questions: nine 0 to 7, orientation 0 to 4. Total 0 to 67.',
  notes: [
    'For withdrawal from alcohol only, never for ketamine.',
    'Services draw the lines differently; the local protocol decides.',
  ],
  scores: [
    score({
      label: 'Total',
      to: 67,
      bands: [
        { from: 0, to: 9, label: 'mild' },
        { from: 10, to: 19, label: 'moderate' },
        { from: 20, to: 67, label: 'severe' },
      ],
      bandsClaim: { source: 'Known in the field; local protocols differ', confirmed: false },
    }),
  ],
  loinc: null,
};
