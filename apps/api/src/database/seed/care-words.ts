import type { GoalInput, SupportInput } from '@cairn/care-domain';

/** Goals of the demo; sessions name some of them by the same words. */
export const CARE_GOALS: readonly Pick<
  GoalInput,
  'words' | 'area' | 'measure' | 'measureOf' | 'baseline' | 'target'
>[] = [
  {
    words: 'A plan for Fridays',
    area: 'substance_use',
    measure: 'days_used',
    measureOf: 'ketamine',
    baseline: 12,
    target: 2,
  },
  {
    words: 'Call someone before the urge peaks',
    area: 'substance_use',
    measure: 'craving',
    measureOf: 'ketamine',
    baseline: 7,
    target: 3,
  },
  {
    words: 'Sleep through without getting up',
    area: 'health',
    measure: 'instrument',
    measureOf: 'phq_9',
    baseline: 15,
    target: 9,
  },
  {
    words: 'Bladder clinic appointments kept',
    area: 'health',
    measure: 'none',
    measureOf: '',
    baseline: null,
    target: null,
  },
  {
    words: 'Back to college in January',
    area: 'work_education',
    measure: 'none',
    measureOf: '',
    baseline: null,
    target: null,
  },
  {
    words: 'See sister every week',
    area: 'relationships',
    measure: 'none',
    measureOf: '',
    baseline: null,
    target: null,
  },
  {
    words: 'Find a room away from the old flat',
    area: 'housing',
    measure: 'none',
    measureOf: '',
    baseline: null,
    target: null,
  },
  { words: 'Money safe on payday', area: 'money_legal', measure: 'none', measureOf: '', baseline: null, target: null },
];

export const CARE_TASKS = [
  'Write to the GP about the bladder symptoms',
  'Ask housing about the waiting list',
  'Send the attendance letter to the college',
  'Chase the ultrasound result',
  'Book the family meeting',
  'Ring before Friday evening',
  'Check that the prescription was collected',
] as const;

export const CARE_STRENGTHS = [
  'Cooks for the whole house and is good at it',
  'Stopped for three months two years ago, with swimming and early nights',
  'Honest in groups, and others follow',
  'Plays the guitar every day',
  'Keeps every appointment that is before noon',
  'Wants to be there for a younger brother',
] as const;

export const CARE_SUPPORTS: readonly Pick<
  SupportInput,
  'name' | 'relation' | 'helpsWith' | 'mayContact' | 'contact'
>[] = [
  {
    name: 'Rosa',
    relation: 'sibling',
    helpsWith: 'Keeps the money on payday',
    mayContact: 'yes',
    contact: '01632 960211',
  },
  {
    name: 'Mum',
    relation: 'parent',
    helpsWith: 'A bed for the night',
    mayContact: 'ask_first',
    contact: '01632 960342',
  },
  {
    name: 'Jon from the Tuesday meeting',
    relation: 'peer',
    helpsWith: 'Answers late at night',
    mayContact: 'no',
    contact: '',
  },
  {
    name: 'Mr Adeyemi',
    relation: 'professional',
    helpsWith: 'Student support at the college',
    mayContact: null,
    contact: '01632 960477',
  },
  {
    name: 'Kit',
    relation: 'partner',
    helpsWith: 'Comes along to the clinic',
    mayContact: 'emergency',
    contact: '01632 960518',
  },
];

export const PLAN_WORDS = {
  signs: 'I stop answering messages.\nI sleep in my clothes and skip meals.',
  alone: 'Shower, then walk along the canal with music.\nWrite three lines in the notebook.',
  places: 'The library until eight. My sister’s kitchen.',
  people: 'Rosa. Jon from the Tuesday meeting.',
  professionals: 'My key worker, by day. The numbers on this card.',
  surroundings: 'Rosa keeps the money and the spare key.\nThe dealer’s number is gone from the phone.',
  reasons: 'My brother. Cooking for people again.',
} as const;

export const OWN_VIEWS = [
  'The nights are better. Fridays are still hard.',
  'I want to see my sister more, and fewer appointments.',
  'I am proud of the last two weeks.',
  '',
] as const;

export const WAY_BACK =
  'Call the clinic on any weekday and say that you were with us before: you need no new referral, and are seen within two weeks.';
export const SAFETY_NET =
  'After some weeks without, the body bears less: the old amount can be too much.\nBlood in the urine, pain in the side with fever, or no urine: go to the emergency department the same day.';
