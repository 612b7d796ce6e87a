import type { ReferralInput } from '../referrals/referral';

export function aReferral(differing: Partial<ReferralInput> = {}): ReferralInput {
  return {
    id: '01930000-0000-7000-8000-0000000000c1',
    episodeId: null,
    direction: 'onward',
    referredOn: '2026-03-02',
    service: 'urology',
    serviceText: 'Northgate Hospital',
    reason: 'Visible blood in urine',
    urgency: 'two_weeks',
    safeguarding: null,
    pregnancy: null,
    mayContact: true,
    dueBy: '2026-03-16',
    appointmentOn: null,
    outcome: 'open',
    outcomeOn: null,
    note: '',
    ...differing,
  };
}
