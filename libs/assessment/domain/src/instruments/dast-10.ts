import { score, type ScoreOnlyInstrument } from './instrument';

export const DAST_10: ScoreOnlyInstrument = {
  key: 'dast_10',
  name: 'DAST-10',
  title: 'Skinner’s drug screening test, ten questions',
  version: '1',
  measures: 'problems with drugs',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past 12 months',
  citation: 'Skinner 1982, Addictive Behaviors 7:363',
  licence:
    '© H. A. Skinner; not for commercial use, with credit. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Ten answers yes or no, one of them reversed. Total 0 to 10.',
  notes: [],
  scores: [
    score({
      label: 'Total',
      to: 10,
      bands: [
        { from: 0, to: 0, label: 'none' },
        { from: 1, to: 2, label: 'low' },
        { from: 3, to: 5, label: 'moderate' },
        { from: 6, to: 8, label: 'substantial' },
        { from: 9, to: 10, label: 'severe' },
      ],
      bandsClaim: { source: 'Known in the field', confirmed: false },
    }),
  ],
  loinc: { panel: '82666-9', total: '82667-7', items: {} },
};
