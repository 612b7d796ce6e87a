import { score, type Item, type WordedInstrument } from './instrument';

export const FREQUENCY = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Several days' },
  { value: 2, label: 'More than half the days' },
  { value: 3, label: 'Nearly every day' },
] as const;

const item = (number: number, text: string): Item => ({
  key: `phq9_${number}`,
  text,
  answers: FREQUENCY,
  scored: true,
});

/** The question about thoughts of being better off dead; never filled in for anybody. */
export const PHQ9_ITEM_9 = 'phq9_9';

export const PHQ9: WordedInstrument = {
  key: 'phq_9',
  name: 'PHQ-9',
  title: 'Patient Health Questionnaire, nine questions',
  version: '1',
  measures: 'symptoms of depression',
  wording: 'full',
  answeredBy: 'person',
  recall: 'the last 2 weeks',
  citation: 'Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606',
  licence:
    'Published by Pfizer with the words that no permission is needed to reproduce, translate, display or distribute it.',
  scoring: 'Sum of questions 1 to 9, each 0 to 3. The tenth question, about difficulty, is kept and not scored.',
  notes: ['Any answer above 0 to question 9 is to be talked about the same day, whatever the total is.'],
  total: 'sum',
  missing: {
    most: 2,
    never: [PHQ9_ITEM_9],
    source: 'Common practice: up to 2 of 9 filled in with the mean of the answered; never question 9 (ours)',
    confirmed: false,
  },
  variants: [
    {
      key: 'standard',
      label: 'PHQ-9',
      stem: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
      items: [
        item(1, 'Little interest or pleasure in doing things'),
        item(2, 'Feeling down, depressed, or hopeless'),
        item(3, 'Trouble falling or staying asleep, or sleeping too much'),
        item(4, 'Feeling tired or having little energy'),
        item(5, 'Poor appetite or overeating'),
        item(6, 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down'),
        item(7, 'Trouble concentrating on things, such as reading the newspaper or watching television'),
        item(
          8,
          'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
        ),
        item(9, 'Thoughts that you would be better off dead or of hurting yourself in some way'),
        {
          key: 'phq9_difficulty',
          text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
          answers: [
            { value: 0, label: 'Not difficult at all' },
            { value: 1, label: 'Somewhat difficult' },
            { value: 2, label: 'Very difficult' },
            { value: 3, label: 'Extremely difficult' },
          ],
          scored: false,
        },
      ],
    },
  ],
  scores: [
    score({
      label: 'Total',
      to: 27,
      bands: [
        { from: 0, to: 4, label: 'minimal' },
        { from: 5, to: 9, label: 'mild' },
        { from: 10, to: 14, label: 'moderate' },
        { from: 15, to: 19, label: 'moderately severe' },
        { from: 20, to: 27, label: 'severe' },
      ],
      bandsClaim: { source: 'Kroenke, Spitzer & Williams 2001', confirmed: true },
      thresholds: [
        {
          at: 10,
          side: 'at_least',
          label: 'caseness',
          source: 'NHS Talking Therapies; Gyani, Shafran, Layard & Clark 2013, Behav Res Ther 51:597',
          confirmed: true,
        },
      ],
      change: {
        kind: 'reliable',
        points: 6,
        source: 'NHS Talking Therapies; Gyani, Shafran, Layard & Clark 2013, Behav Res Ther 51:597',
        confirmed: true,
      },
    }),
  ],
  loinc: {
    panel: '44249-1',
    total: '44261-6',
    items: {
      phq9_1: '44250-9',
      phq9_2: '44255-8',
      phq9_3: '44259-0',
      phq9_4: '44254-1',
      phq9_5: '44251-7',
      phq9_6: '44258-2',
      phq9_7: '44252-5',
      phq9_8: '44253-3',
      phq9_9: '44260-8',
    },
  },
};
