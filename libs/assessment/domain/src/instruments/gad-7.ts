import { score, type Item, type WordedInstrument } from './instrument';
import { FREQUENCY } from './phq-9';

const item = (number: number, text: string): Item => ({
  key: `gad7_${number}`,
  text,
  answers: FREQUENCY,
  scored: true,
});

export const GAD7: WordedInstrument = {
  key: 'gad_7',
  name: 'GAD-7',
  title: 'Generalised Anxiety Disorder scale, seven questions',
  version: '1',
  measures: 'symptoms of anxiety',
  wording: 'full',
  answeredBy: 'person',
  recall: 'the last 2 weeks',
  citation: 'Spitzer, Kroenke, Williams & Löwe 2006, Arch Intern Med 166:1092',
  licence:
    'Published by Pfizer with the words that no permission is needed to reproduce, translate, display or distribute it.',
  scoring: 'Sum of the seven questions, each 0 to 3.',
  notes: [],
  total: 'sum',
  missing: {
    most: 1,
    never: [],
    source: 'Ours: 1 of 7 filled in with the mean of the answered; services differ',
    confirmed: false,
  },
  variants: [
    {
      key: 'standard',
      label: 'GAD-7',
      stem: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
      items: [
        item(1, 'Feeling nervous, anxious or on edge'),
        item(2, 'Not being able to stop or control worrying'),
        item(3, 'Worrying too much about different things'),
        item(4, 'Trouble relaxing'),
        item(5, 'Being so restless that it is hard to sit still'),
        item(6, 'Becoming easily annoyed or irritable'),
        item(7, 'Feeling afraid as if something awful might happen'),
      ],
    },
  ],
  scores: [
    score({
      label: 'Total',
      to: 21,
      bands: [
        { from: 0, to: 4, label: 'minimal' },
        { from: 5, to: 9, label: 'mild' },
        { from: 10, to: 14, label: 'moderate' },
        { from: 15, to: 21, label: 'severe' },
      ],
      bandsClaim: { source: 'Spitzer, Kroenke, Williams & Löwe 2006', confirmed: true },
      thresholds: [
        {
          at: 8,
          side: 'at_least',
          label: 'caseness (UK)',
          source: 'NHS Talking Therapies; Gyani, Shafran, Layard & Clark 2013, Behav Res Ther 51:597',
          confirmed: true,
        },
      ],
      change: {
        kind: 'reliable',
        points: 4,
        source: 'NHS Talking Therapies; Gyani, Shafran, Layard & Clark 2013, Behav Res Ther 51:597',
        confirmed: true,
      },
    }),
  ],
  loinc: { panel: '69737-5', total: '70274-6', items: {} },
};
