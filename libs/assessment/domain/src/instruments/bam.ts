import { score, type ScoreOnlyInstrument } from './instrument';

export const BAM: ScoreOnlyInstrument = {
  key: 'bam',
  name: 'BAM',
  title: 'Brief Addiction Monitor',
  version: '1',
  measures: 'use, risk and what protects from it',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the last 30 days',
  citation: 'Cacciola, Alterman, DePhilippis et al. 2013, JSAT 44:256',
  licence:
    'Work of the US Department of Veterans Affairs. Until its wording is copied from the VA form it is score entry only.',
  scoring:
    'Use = questions 4 + 5 + 6; risk = 1 + 2 + 3 + 8 + 11 + 15; protective = 9 + 10 + 12 + 13 + 14 + 16. 7A to 7G and 17 belong to no score.',
  notes: [
    'There is no total: the three scores are read each by itself.',
    'Ketamine is question 7G, another substance.',
  ],
  scores: [
    score({
      label: 'Use',
      to: 12,
      key: 'use',
      thresholds: [
        {
          at: 1,
          side: 'at_least',
          label: 'attention',
          source: 'VA manual as quoted by secondary sources',
          confirmed: false,
        },
      ],
    }),
    score({
      label: 'Risk',
      to: 24,
      key: 'risk',
      thresholds: [
        {
          at: 12,
          side: 'at_least',
          label: 'attention',
          source: 'VA manual as quoted by secondary sources',
          confirmed: false,
        },
      ],
    }),
    score({
      label: 'Protective',
      to: 24,
      key: 'protective',
      direction: 'higher_is_better',
      thresholds: [
        {
          at: 12,
          side: 'at_most',
          label: 'attention',
          source: 'VA manual as quoted by secondary sources',
          confirmed: false,
        },
      ],
    }),
  ],
  loinc: null,
};
