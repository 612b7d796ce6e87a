import type { Kept } from '@cairn/patients-domain';
import { aFlag } from '../testing/a-flag';
import { aReferral } from '../testing/a-referral';
import type { ReferralInput } from '../referrals/referral';
import { urologyClock, urologyDueBy } from './urology-clock';

const kept = (referral: Partial<ReferralInput> = {}): Kept<ReferralInput> => ({
  ...aReferral({ referredOn: '2026-11-23', dueBy: '2026-12-07', ...referral }),
  patientId: aFlag().patientId,
  recordedBy: aFlag().recordedBy,
  recordedByName: 'Ana Bright',
  recordedAt: '2026-11-23T10:00:00Z',
  replaces: null,
  correctionReason: null,
  standing: true,
});

describe('the clock of a urology referral', () => {
  it('is due two weeks after the day of the flag', () => {
    expect(urologyDueBy('2026-11-23')).toBe('2026-12-07');
    expect(urologyDueBy('2026-12-25')).toBe('2027-01-08');
  });

  it.each([
    ['2026-12-04', '3 days left'],
    ['2026-12-06', '1 day left'],
    ['2026-12-07', 'due today'],
    ['2026-12-08', '1 day over'],
    ['2026-12-09', '2 days over'],
  ])('says on %s: %s', (today, words) => {
    expect(urologyClock([kept()], today)?.words).toBe(`urology referral due by 7 December 2026, ${words}`);
  });

  it('stops with an appointment and with the outcome', () => {
    expect(urologyClock([kept({ appointmentOn: '2026-12-01' })], '2026-11-24')).toBeNull();
    expect(urologyClock([kept({ outcome: 'seen', outcomeOn: '2026-11-24' })], '2026-11-24')).toBeNull();
    expect(urologyClock([kept({ outcome: 'accepted', outcomeOn: '2026-11-24' })], '2026-11-24')?.daysLeft).toBe(13);
  });

  it('runs for referrals from us to urology that have a due day, the soonest first', () => {
    expect(urologyClock([], '2026-11-24')).toBeNull();
    expect(urologyClock([kept({ dueBy: null })], '2026-11-24')).toBeNull();
    expect(urologyClock([kept({ service: 'gp' })], '2026-11-24')).toBeNull();
    expect(urologyClock([kept({ direction: 'incoming' })], '2026-11-24')).toBeNull();
    expect(urologyClock([kept({ dueBy: '2026-12-20' }), kept()], '2026-11-24')?.dueBy).toBe('2026-12-07');
  });
});
