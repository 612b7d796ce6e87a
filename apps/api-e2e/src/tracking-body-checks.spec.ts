import { BODY_CHECK, type BodyCheckInput } from '@cairn/tracking-domain';
import { describeKept } from './support/kept-kind';

const aBodyCheck = (differing: Partial<BodyCheckInput> = {}): BodyCheckInput => ({
  id: '',
  episodeId: null,
  checkedOn: '2026-03-09',
  kCramps: 'mild',
  noseBleeding: false,
  septumDamage: null,
  bowel: 'constipation',
  weight: 64.2,
  height: 170,
  sleepHours: 7.5,
  source: 'patient',
  note: '',
  ...differing,
});

describeKept({
  contract: BODY_CHECK,
  entry: aBodyCheck,
  corrected: { weight: 62.4 },
  wrong: [
    ['checkedOn', '2999-01-01'],
    ['kCramps', 'awful'],
    ['noseBleeding', 'yes'],
    ['septumDamage', 1],
    ['bowel', 'slow'],
    ['weight', 19.9],
    ['weight', 64.25],
    ['height', 251],
    ['sleepHours', 24.5],
    ['source', 'rumour'],
    ['note', 'x'.repeat(2001)],
  ],
});
