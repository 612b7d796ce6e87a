import { ALLERGY, type AllergyInput } from '@cairn/tracking-domain';
import { describeKept } from './support/kept-kind';

const anAllergy = (differing: Partial<AllergyInput> = {}): AllergyInput => ({
  id: '',
  episodeId: null,
  notedOn: '2026-03-02',
  finding: 'allergy',
  toWhat: 'Penicillin',
  reactions: ['rash'],
  severity: 'mild',
  source: 'patient',
  note: '',
  ...differing,
});

describeKept({
  contract: ALLERGY,
  entry: anAllergy,
  corrected: { severity: 'severe' },
  wrong: [
    ['notedOn', '2026-02-30'],
    ['notedOn', '2999-01-01'],
    ['notedOn', '1900-01-01'],
    ['finding', 'none'],
    ['toWhat', ''],
    ['toWhat', 'x'.repeat(121)],
    ['reactions', ['hives'], 'reactions.0'],
    ['severity', 'very'],
    ['source', 'rumour'],
    ['note', 'x'.repeat(2001)],
  ],
});
