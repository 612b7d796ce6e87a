import { score, type ScoreOnlyInstrument } from './instrument';

export const BARC_10: ScoreOnlyInstrument = {
  key: 'barc_10',
  name: 'BARC-10',
  title: 'Brief Assessment of Recovery Capital',
  version: '1',
  measures: 'what a recovery can build on',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'now',
  citation: 'Vilsaint, Kelly, Bergman et al. 2017, Drug Alcohol Depend 177:71',
  licence:
    '© its authors; no licence text was found. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Sum of ten questions, each 1 to 6. Total 10 to 60, higher is better.',
  notes: [],
  scores: [
    score({
      label: 'Total',
      to: 60,
      from: 10,
      direction: 'higher_is_better',
      thresholds: [
        {
          at: 47,
          side: 'at_least',
          label: 'linked to sustained remission',
          source: 'Secondary source on the BARC-10',
          confirmed: false,
        },
      ],
    }),
  ],
  loinc: null,
};
