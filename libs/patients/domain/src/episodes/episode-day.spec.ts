import { aPhase } from '../testing/a-phase';
import { currentEpisode, standingOn, standingWords } from './episode-day';

const episode = {
  referredOn: '2026-08-20',
  admittedOn: '2026-08-24',
  dischargedOn: null as string | null,
  phases: [
    aPhase({ kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-06' }),
    aPhase({ kind: 'aftercare', startsOn: '2026-11-12' }),
  ],
};

describe('standingOn', () => {
  it('counts phase and episode from day 1', () =>
    expect(standingOn(episode, '2026-11-23')).toEqual({
      phase: 'aftercare',
      phaseDay: 12,
      episodeDay: 92,
      discharged: false,
    }));

  it('is day 1 on the day of admission', () =>
    expect(standingOn(episode, '2026-08-24')).toMatchObject({ phaseDay: 1, episodeDay: 1 }));

  it('has no day before admission', () =>
    expect(standingOn(episode, '2026-08-23')).toEqual({
      phase: null,
      phaseDay: null,
      episodeDay: null,
      discharged: false,
    }));

  it('counts across the change of the clocks', () => expect(standingOn(episode, '2026-10-26').episodeDay).toBe(64));

  it('stays on the last day after discharge', () => {
    const ended = { ...episode, dischargedOn: '2026-11-20' };
    expect(standingOn(ended, '2026-11-20')).toMatchObject({ phase: 'aftercare', discharged: false });
    expect(standingOn(ended, '2026-12-24')).toEqual({ phase: null, phaseDay: null, episodeDay: 89, discharged: true });
  });
});

describe('standingWords', () => {
  it.each([
    ['2026-11-23', 'Aftercare, day 12'],
    ['2026-09-06', 'Detox, day 14'],
    ['2026-10-01', 'Between phases'],
    ['2026-08-22', 'Waiting'],
  ])('on %s are %s', (day, words) => expect(standingWords(standingOn(episode, day))).toBe(words));

  it('say when the person was discharged', () =>
    expect(standingWords(standingOn({ ...episode, dischargedOn: '2026-11-01' }, '2026-11-23'))).toBe('Discharged'));
});

describe('currentEpisode', () => {
  const earlier = { referredOn: '2025-01-01', admittedOn: null, dischargedOn: '2025-06-01' };
  const later = { referredOn: '2026-01-01', admittedOn: null, dischargedOn: '2026-06-01' };

  it('is the open one, however old', () => {
    const open = { ...earlier, dischargedOn: null };
    expect(currentEpisode([later, open])).toBe(open);
  });

  it('is the newest when all have ended', () => expect(currentEpisode([earlier, later])).toBe(later));
  it('is none for somebody without an episode', () => expect(currentEpisode([])).toBeNull());
});
