import { REFERRAL, type ReferralInput } from '@cairn/care-domain';
import { describeKept } from './support/kept-kind';

const aReferral = (differing: Partial<ReferralInput> = {}): ReferralInput => ({
  id: '',
  episodeId: null,
  direction: 'onward',
  referredOn: '2026-03-02',
  service: 'urology',
  serviceText: '',
  reason: 'Visible blood in urine',
  urgency: 'two_weeks',
  safeguarding: null,
  pregnancy: null,
  mayContact: true,
  dueBy: null,
  appointmentOn: null,
  outcome: 'open',
  outcomeOn: null,
  note: '',
  ...differing,
});

describeKept({
  contract: REFERRAL,
  entry: aReferral,
  corrected: { outcome: 'seen', appointmentOn: '2026-03-12', outcomeOn: '2026-03-12' },
  wrong: [
    ['referredOn', '2999-01-01'],
    ['referredOn', '1900-01-01'],
    ['direction', 'sideways'],
    ['service', 'nobody'],
    ['serviceText', 'x'.repeat(121)],
    ['reason', 'x'.repeat(501)],
    ['urgency', 'now'],
    ['safeguarding', 'maybe'],
    ['pregnancy', 'maybe'],
    ['mayContact', 'yes'],
    ['dueBy', '2026-03-01'],
    ['appointmentOn', '2026-03-01'],
    ['outcome', 'lost'],
    ['outcomeOn', '2026-03-09'],
  ],
});
