import { GOAL, STRENGTH, SUPPORT, type GoalInput, type StrengthInput, type SupportInput } from '@cairn/care-domain';
import { uuidv7 } from '@cairn/shared-util';
import { describeKept } from './support/kept-kind';

const aGoal = (differing: Partial<GoalInput> = {}): GoalInput => ({
  id: '',
  episodeId: null,
  setOn: '2026-03-02',
  goal: uuidv7(),
  words: 'Four weekends in a row without ketamine',
  area: 'substance_use',
  measure: 'days_used',
  measureOf: 'ketamine',
  baseline: 9,
  target: 0,
  targetOn: null,
  status: 'open',
  statusOn: null,
  attainment: null,
  attainedOn: null,
  note: '',
  ...differing,
});

describeKept({
  contract: GOAL,
  entry: aGoal,
  corrected: { status: 'reached', statusOn: '2026-05-30', attainment: 0, attainedOn: '2026-05-30' },
  wrong: [
    ['setOn', '2999-01-01'],
    ['setOn', '1900-01-01'],
    ['goal', 'mine'],
    ['words', ''],
    ['words', 'x'.repeat(121)],
    ['area', 'sport'],
    ['measure', 'steps'],
    ['measureOf', ''],
    ['baseline', -1],
    ['baseline', 29],
    ['target', 29],
    ['targetOn', '2026-03-01'],
    ['status', 'won'],
    ['statusOn', '2026-03-03'],
    ['attainment', 3, 'attainment'],
    ['attainment', -3, 'attainment'],
    ['attainedOn', '2026-03-03', 'attainment'],
    ['note', 'x'.repeat(2001)],
  ],
});

describeKept({
  contract: STRENGTH,
  entry: (differing: Partial<StrengthInput> = {}): StrengthInput => ({
    id: '',
    episodeId: null,
    notedOn: '2026-03-02',
    words: 'Swims every morning',
    source: 'patient',
    note: '',
    ...differing,
  }),
  corrected: { words: 'Swims twice a week' },
  wrong: [
    ['notedOn', '2999-01-01'],
    ['words', ''],
    ['words', 'x'.repeat(201)],
    ['source', 'rumour'],
    ['note', 'x'.repeat(2001)],
  ],
});

describeKept({
  contract: SUPPORT,
  entry: (differing: Partial<SupportInput> = {}): SupportInput => ({
    id: '',
    episodeId: null,
    notedOn: '2026-03-02',
    name: 'Aunt Rosa',
    relation: 'relative',
    contact: '01632 960123',
    mayContact: 'ask_first',
    helpsWith: 'A bed for the night',
    note: '',
    ...differing,
  }),
  corrected: { mayContact: 'yes' },
  wrong: [
    ['notedOn', '2999-01-01'],
    ['name', ' '],
    ['name', 'x'.repeat(121)],
    ['relation', 'dog'],
    ['contact', 'x'.repeat(121)],
    ['mayContact', 'perhaps'],
    ['helpsWith', 'x'.repeat(201)],
    ['note', 'x'.repeat(2001)],
  ],
});
