import { score, type ScoreOnlyInstrument } from './instrument';

export const SDS: ScoreOnlyInstrument = {
  key: 'sds',
  name: 'SDS',
  title: 'Severity of Dependence Scale',
  version: '1',
  measures: 'how dependent a person feels',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past year; the past month in the ketamine study',
  citation: 'Gossop, Darke, Griffiths et al. 1995, Addiction 90:607',
  licence:
    'No licence text was found. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Sum of five questions, each 0 to 3. Total 0 to 15; a source that says 20 is wrong.',
  notes: [
    'Asked about ketamine. For ketamine: alpha 0.74, test-retest ICC 0.95 (n = 80; European Addiction Research 2014;24:156).',
    'Mean 7.7, SD 3.8 in 145 people who used ketamine in Hong Kong (Tang 2015).',
  ],
  scores: [
    score({
      label: 'Total',
      to: 15,
      thresholds: [
        {
          at: 4,
          side: 'at_least',
          label: 'used as a cut-off for ketamine',
          source: 'Fernández-Calderón 2016, one study',
          confirmed: false,
        },
      ],
      change: {
        kind: 'reliable',
        points: 4,
        source: 'Computed: 1.96 × √2 × 3.8 × √(1 − 0.89) = 3.5, rounded up; SD 3.8 of Tang 2015',
        confirmed: false,
      },
    }),
  ],
  loinc: null,
};
