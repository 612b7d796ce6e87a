import { aReferral } from '../testing/a-referral';
import { isOpenReferral, REFERRAL } from './referral';

const refused = (input: unknown): string[] =>
  (REFERRAL.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const clock = { now: '2026-03-29T00:30:00Z', today: '2026-03-29', timeZone: 'Europe/London' };

describe('a referral', () => {
  it('to another service has a day by which it is due, an appointment and an outcome', () => {
    expect(refused(aReferral())).toEqual([]);
    const seen = aReferral({
      appointmentOn: '2026-03-02',
      dueBy: '2026-03-02',
      outcome: 'seen',
      outcomeOn: '2026-03-02',
    });
    expect(refused(seen)).toEqual([]);
  });

  it.each([
    ['dueBy', '2026-03-01', 'dueBy: The day by which an appointment is due is before the referral.'],
    ['appointmentOn', '2026-03-01', 'appointmentOn: The appointment is before the referral.'],
    ['outcomeOn', '2026-03-09', 'outcomeOn: An open referral has no day of outcome. Clear it or choose the outcome.'],
    ['outcome', 'seen', 'outcomeOn: Enter the day of the outcome.'],
    ['outcome', 'lost', 'outcome: Choose how the referral ended or leave it open.'],
    ['service', 'nobody', 'service: Choose who refers or to whom.'],
    ['reason', 'x'.repeat(501), 'reason: The reason can have at most 500 characters.'],
  ])('refuses %s %s in words', (field, value, words) => {
    expect(refused({ ...aReferral(), [field]: value })).toEqual([words]);
  });

  it('to us is accepted or redirected, and is due at no other service', () => {
    const incoming = aReferral({ direction: 'incoming', service: 'gp', dueBy: null });
    expect(refused(incoming)).toEqual([]);
    expect(refused({ ...incoming, outcome: 'accepted', outcomeOn: '2026-03-03' })).toEqual([]);
    expect(refused({ ...incoming, outcome: 'seen', outcomeOn: '2026-03-03' })).toHaveLength(1);
    expect(refused({ ...incoming, dueBy: '2026-03-16' })).toHaveLength(1);
  });

  it('may be due and booked up to a year ahead, and ends by today', () => {
    const late = aReferral({
      dueBy: '2027-03-30',
      appointmentOn: '2027-03-31',
      outcome: 'accepted',
      outcomeOn: '2026-03-30',
    });
    expect(REFERRAL.problems(late, clock)).toEqual([
      { field: 'appointmentOn', message: 'This is more than a year ahead. Check the year.' },
      { field: 'outcomeOn', message: 'This day is in the future.' },
    ]);
    expect(REFERRAL.problems(aReferral({ outcome: 'seen', outcomeOn: '2026-03-29' }), clock)).toEqual([]);
  });

  it('is open until the person was seen or it ended otherwise', () => {
    expect(isOpenReferral(aReferral())).toBe(true);
    expect(isOpenReferral(aReferral({ outcome: 'accepted' }))).toBe(true);
    expect(isOpenReferral(aReferral({ outcome: 'seen' }))).toBe(false);
  });
});
