import { WITHDRAWAL_CHECK } from '@cairn/tracking-domain';
import { aWithdrawalCheck } from '@cairn/tracking-domain/testing';
import { describeKept } from './support/kept-kind';

describeKept({
  contract: WITHDRAWAL_CHECK,
  entry: aWithdrawalCheck,
  corrected: { anxiety: 0, suicidalThoughts: true },
  wrong: [
    ['day', '2026-02-30'],
    ['day', '2999-01-01'],
    ['day', '1900-01-01'],
    ['craving', -1],
    ['craving', 4],
    ['craving', 1.5],
    ['tremor', '2'],
    ['perceptualChange', ''],
    ['suicidalThoughts', 'yes'],
    ['note', 'x'.repeat(2001)],
    ['total', 12, ''],
  ],
});
