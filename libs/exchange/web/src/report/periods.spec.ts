import { periodOf } from './periods';

const TODAY = '2026-11-23';
const episode = { referredOn: '2026-08-01', admittedOn: '2026-08-24', dischargedOn: null };

describe('periodOf', () => {
  it('takes 28 whole days that end yesterday', () => {
    expect(periodOf('4w', TODAY, episode)).toEqual({ from: '2026-10-26', to: '2026-11-22' });
  });

  it('takes an open episode from admission to yesterday', () => {
    expect(periodOf('episode', TODAY, episode)).toEqual({ from: '2026-08-24', to: '2026-11-22' });
  });

  it('ends with the discharge of a closed episode', () => {
    expect(periodOf('episode', TODAY, { ...episode, dischargedOn: '2026-09-30' }).to).toBe('2026-09-30');
  });

  it('starts with the referral of a person who waits', () => {
    expect(periodOf('episode', TODAY, { ...episode, admittedOn: null }).from).toBe('2026-08-01');
  });

  it('takes 12 weeks for a person without an episode', () => {
    expect(periodOf('episode', TODAY, null)).toEqual({ from: '2026-08-31', to: '2026-11-22' });
  });

  it('shows the last 400 days of a longer episode', () => {
    expect(periodOf('episode', TODAY, { ...episode, referredOn: '2024-01-01', admittedOn: '2024-02-01' }).from).toBe(
      '2025-10-19',
    );
  });

  it('gives one day to an episode that was admitted today', () => {
    expect(periodOf('episode', TODAY, { ...episode, admittedOn: TODAY })).toEqual({
      from: '2026-11-22',
      to: '2026-11-22',
    });
  });
});
