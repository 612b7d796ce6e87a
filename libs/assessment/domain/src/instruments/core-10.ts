import { score, type ScoreOnlyInstrument } from './instrument';

export const CORE_10: ScoreOnlyInstrument = {
  key: 'core_10',
  name: 'CORE-10',
  title: 'Clinical Outcomes in Routine Evaluation, ten questions',
  version: '1',
  measures: 'psychological distress',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past week',
  citation: 'Barkham, Bewick, Mullin et al. 2013, Couns Psychother Res 13:3',
  licence:
    'CC BY-ND 4.0: may be shown unaltered without a fee. Until its wording is copied from the form it is score entry only.',
  scoring: 'Sum of ten questions, each 0 to 4, two of them reversed.',
  notes: ['A question about a plan to end one’s life is on the form: look at it.'],
  scores: [
    score({
      label: 'Total',
      to: 40,
      bands: [
        { from: 0, to: 10, label: 'non-clinical' },
        { from: 11, to: 14, label: 'mild' },
        { from: 15, to: 19, label: 'moderate' },
        { from: 20, to: 24, label: 'moderately severe' },
        { from: 25, to: 40, label: 'severe' },
      ],
      bandsClaim: { source: 'Known in the field', confirmed: false },
      thresholds: [
        { at: 11, side: 'at_least', label: 'clinical range', source: 'Known in the field', confirmed: false },
      ],
      change: { kind: 'reliable', points: 6, source: 'Known in the field', confirmed: false },
    }),
  ],
  loinc: null,
};
