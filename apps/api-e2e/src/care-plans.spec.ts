import {
  LEAVING_PLAN,
  OUTCOME_PROFILE,
  SAFETY_PLAN,
  type LeavingPlanInput,
  type OutcomeProfileInput,
  type SafetyPlanInput,
} from '@cairn/care-domain';
import { describeKept } from './support/kept-kind';

const LONG = 'x'.repeat(1001);

describeKept({
  contract: SAFETY_PLAN,
  entry: (differing: Partial<SafetyPlanInput> = {}): SafetyPlanInput => ({
    id: '',
    episodeId: null,
    agreedOn: '2026-03-02',
    signs: 'I stop answering messages',
    alone: 'Walk to the canal',
    places: 'The library',
    people: 'My sister',
    professionals: 'The clinic',
    surroundings: 'My sister keeps the money',
    reasons: 'My dog',
    given: true,
    reviewOn: null,
    ...differing,
  }),
  corrected: { given: false },
  wrong: [
    ['agreedOn', '2999-01-01'],
    ['agreedOn', '1900-01-01'],
    ...(['signs', 'alone', 'places', 'people', 'professionals', 'surroundings', 'reasons'] as const).map(
      (part) => [part, LONG] as const,
    ),
    ['given', 'yes'],
    ['reviewOn', '2026-03-01'],
  ],
});

const aProfile = (differing: Partial<OutcomeProfileInput> = {}): OutcomeProfileInput => ({
  id: '',
  episodeId: null,
  askedOn: '2026-03-02',
  stage: 'start',
  use: [{ substance: 'other', amount: 0.5, weeks: [3, 2, 2, 2], total: 9 }],
  otherName: 'Ketamine',
  injectingDays: 0,
  sharing: false,
  shopliftingDays: 0,
  sellingDays: null,
  otherTheft: null,
  assault: false,
  psychological: 8,
  workDays: 0,
  educationDays: 0,
  physical: 0,
  acuteHousing: false,
  evictionRisk: false,
  quality: 20,
  note: '',
  ...differing,
});

describeKept({
  contract: OUTCOME_PROFILE,
  entry: aProfile,
  corrected: { physical: 12, sellingDays: 0 },
  wrong: [
    ['askedOn', '2999-01-01'],
    ['stage', 'middle'],
    ['use', [{ substance: 'other', amount: null, weeks: [3, 2, 2, 2], total: 10 }], 'use.0.total'],
    ['use', [{ substance: 'other', amount: null, weeks: [3, 2, null, 2], total: 7 }], 'use.0.total'],
    ['use', [{ substance: 'other', amount: null, weeks: [8, 0, 0, 0], total: 8 }], 'use.0.weeks.0'],
    ['use', [{ substance: 'other', amount: -1, weeks: [0, 0, 0, 0], total: 0 }], 'use.0.amount'],
    ['use', [{ substance: 'other', amount: null, weeks: [0, 0, 0], total: 0 }], 'use.0.weeks'],
    ['otherName', ''],
    ['injectingDays', 29],
    ['injectingDays', -1],
    ['psychological', 21],
    ['physical', -1],
    ['quality', 20.5],
    ['workDays', 29],
    ['sharing', 'no'],
    ['note', 'x'.repeat(2001)],
  ],
});

describeKept({
  contract: LEAVING_PLAN,
  entry: (differing: Partial<LeavingPlanInput> = {}): LeavingPlanInput => ({
    id: '',
    episodeId: null,
    writtenOn: '2026-03-02',
    destination: 'Home',
    wayBack: 'Call the clinic and ask for the key worker',
    safetyNet: '',
    told: ['gp'],
    toldWords: '',
    given: null,
    note: '',
    ...differing,
  }),
  corrected: { given: true },
  wrong: [
    ['writtenOn', '2999-01-01'],
    ['destination', 'x'.repeat(201)],
    ['wayBack', ' '],
    ['wayBack', LONG],
    ['safetyNet', LONG],
    ['told', ['neighbour'], 'told.0'],
    ['toldWords', 'x'.repeat(201)],
    ['given', 'yes'],
    ['note', 'x'.repeat(2001)],
  ],
});
