import { score, type ScoreOnlyInstrument } from './instrument';

export const BPIC_SS: ScoreOnlyInstrument = {
  key: 'bpic_ss',
  name: 'BPIC-SS',
  title: 'Bladder pain/interstitial cystitis symptom score',
  version: '1',
  measures: 'bladder pain',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past 7 days',
  citation: 'Humphrey, Arbuckle, Moldwin et al. 2012, Eur Urol 61:271',
  licence:
    '© Astellas and the authors. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Sum of eight questions. Total 0 to 38.',
  notes: [],
  scores: [
    score({
      label: 'Total',
      to: 38,
      thresholds: [
        { at: 19, side: 'at_least', label: 'cut-off of the authors', source: 'Known in the field', confirmed: false },
      ],
    }),
  ],
  loinc: null,
};
