import { score, type ScoreOnlyInstrument } from './instrument';

export const PACS: ScoreOnlyInstrument = {
  key: 'pacs',
  name: 'PACS',
  title: 'Penn Alcohol Craving Scale',
  version: '1',
  measures: 'craving for alcohol',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past week',
  citation: 'Flannery, Volpicelli & Pettinati 1999, Alcohol Clin Exp Res 23:1289',
  licence:
    'PhenX: freely available, no permission needed. Until its wording is copied from the protocol it is score entry only.',
  scoring: 'Sum of five questions, each 0 to 6.',
  notes: ['For alcohol. A form adapted to ketamine is not validated and is not this one.'],
  scores: [
    score({
      label: 'Total',
      to: 30,
      thresholds: [
        {
          at: 15,
          side: 'at_least',
          label: 'suggested cut-off',
          source: 'Sensitivity 67 %, specificity 81 % in people who drink and are not in treatment (PMC6599943)',
          confirmed: true,
        },
      ],
    }),
  ],
  loinc: null,
};
