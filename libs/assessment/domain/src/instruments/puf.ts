import { score, type ScoreOnlyInstrument } from './instrument';

export const PUF: ScoreOnlyInstrument = {
  key: 'puf',
  name: 'PUF',
  title: 'Pelvic pain and urgency/frequency scale',
  version: '1',
  measures: 'bladder and pelvic symptoms',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'as is usual',
  citation: 'Parsons, Dell, Stanford et al. 2002, Urology 60:573',
  licence:
    '© C. L. Parsons. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Symptom and bother score together, 0 to 35.',
  notes: [],
  scores: [
    score({
      label: 'Total',
      to: 35,
      thresholds: [
        {
          at: 13,
          side: 'at_least',
          label: 'suggests a painful bladder',
          source: 'Known in the field',
          confirmed: false,
        },
      ],
    }),
  ],
  loinc: null,
};
