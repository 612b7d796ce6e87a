import { score, type Item, type WordedInstrument } from './instrument';

const item = (number: number, text: string, [low, high]: readonly [string, string]): Item => ({
  key: `peg_${number}`,
  text,
  answers: { from: 0, to: 10, low, high },
  scored: true,
});
const INTERFERES = ['does not interfere', 'completely interferes'] as const;

export const PEG: WordedInstrument = {
  key: 'peg',
  name: 'PEG',
  title: 'Pain, Enjoyment of life and General activity',
  version: '1',
  measures: 'pain and how far it gets in the way',
  wording: 'full',
  answeredBy: 'person',
  recall: 'the past week',
  citation: 'Krebs, Lorenz, Bair et al. 2009, J Gen Intern Med 24:733',
  licence: 'Printed in an open-access paper under a Creative Commons licence (Krebs 2009); described as free to use.',
  scoring: 'Mean of the three questions, each 0 to 10, to one decimal.',
  notes: ['All three answers are needed: a mean of two would be a different measure.'],
  total: 'mean',
  missing: null,
  variants: [
    {
      key: 'standard',
      label: 'PEG',
      stem: 'For each, choose a number from 0 to 10.',
      items: [
        item(1, 'What number best describes your pain on average in the past week?', [
          'no pain',
          'pain as bad as you can imagine',
        ]),
        item(
          2,
          'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
          INTERFERES,
        ),
        item(
          3,
          'What number best describes how, during the past week, pain has interfered with your general activity?',
          INTERFERES,
        ),
      ],
    },
  ],
  scores: [
    score({
      label: 'Mean',
      to: 10,
      decimals: 1,
      bands: [
        { from: 0, to: 3.9, label: 'lower' },
        { from: 4, to: 6.9, label: 'middle' },
        { from: 7, to: 10, label: 'higher' },
      ],
      bandsClaim: { source: 'Used by some services; no band of the authors', confirmed: false },
      change: {
        kind: 'percent_fall',
        percent: 30,
        source: 'A fall of 30 % or more, as secondary sources on the PEG give it',
        confirmed: false,
      },
    }),
  ],
  loinc: {
    panel: '91148-7',
    total: '91147-9',
    items: { peg_1: '75893-8', peg_2: '91145-3', peg_3: '91146-1' },
  },
};
