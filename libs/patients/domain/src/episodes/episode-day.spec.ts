import { aPhase } from '../testing/a-phase';
import {
  currentEpisode,
  dayCountFrom,
  episodeDay,
  phaseDay,
  phaseDayWords,
  standingOn,
  standingWords,
} from './episode-day';

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

  it('still counts the day of discharge and no day after it', () => {
    const ended = { ...episode, dischargedOn: '2026-11-20' };
    expect(standingOn(ended, '2026-11-20')).toEqual({
      phase: 'aftercare',
      phaseDay: 9,
      episodeDay: 89,
      discharged: false,
    });
    const after = { phase: null, phaseDay: null, episodeDay: null, discharged: true };
    expect(standingOn(ended, '2026-11-21')).toEqual(after);
  });
});

describe('phaseDay', () => {
  it.each([
    ['2026-08-23', undefined],
    ['2026-08-24', ['withdrawal_management', 1]],
    ['2026-09-06', ['withdrawal_management', 14]],
    ['2026-09-07', undefined],
    ['2026-11-12', ['aftercare', 1]],
    ['2030-11-12', ['aftercare', 1462]],
  ])('on %s is %j', (day, found) => {
    const here = phaseDay(episode, day);
    expect(here === null ? undefined : [here.phase.kind, here.day]).toEqual(found);
  });

  it('does not ask in which order the phases come', () =>
    expect(phaseDay({ ...episode, phases: episode.phases.toReversed() }, '2026-08-25')?.day).toBe(2));

  it('is none after the discharge, also where a phase was left running', () => {
    const ended = { ...episode, dischargedOn: '2026-11-20' };
    expect(phaseDay(ended, '2026-11-20')?.day).toBe(9);
    expect(phaseDay(ended, '2026-11-21')).toBeNull();
  });
});

describe('episodeDay', () => {
  it('is 1 on the day of admission and null outside treatment', () => {
    expect(['2026-08-23', '2026-08-24', '2026-11-23'].map((day) => episodeDay(episode, day))).toEqual([null, 1, 92]);
    expect(episodeDay({ ...episode, admittedOn: null }, '2026-11-23')).toBeNull();
    const ended = { ...episode, dischargedOn: '2026-10-01' };
    expect(['2026-10-01', '2026-10-02'].map((day) => episodeDay(ended, day))).toEqual([39, null]);
  });
});

describe('dayCountFrom', () => {
  it('is 1 on the first day and none before it', () =>
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => dayCountFrom('2026-11-23', day))).toEqual([
      null,
      1,
      2,
    ]));
});

describe('standingWords', () => {
  it.each([
    ['2026-11-23', 'Aftercare day 12'],
    ['2026-09-06', 'Detox day 14'],
    ['2026-10-01', 'Between phases'],
    ['2026-08-22', 'Waiting'],
  ])('on %s are %s', (day, words) => expect(standingWords(standingOn(episode, day))).toBe(words));

  it('say when the person was discharged', () =>
    expect(standingWords(standingOn({ ...episode, dischargedOn: '2026-11-01' }, '2026-11-23'))).toBe('Discharged'));
});

describe('phaseDayWords', () => {
  it('is the short label with the day', () => expect(phaseDayWords('residential_rehab', 45)).toBe('Rehab day 45'));
});

describe('currentEpisode', () => {
  const of = (id: string, referredOn: string, dischargedOn: string | null) => ({ id, referredOn, dischargedOn });
  const short = of('c', '2026-02-01', '2026-03-01');
  const long = of('a', '2026-01-01', '2026-06-01');

  it('is the open one, however old', () => {
    const open = of('b', '2025-01-01', null);
    expect(currentEpisode([short, open, long])).toBe(open);
  });

  it('is the one discharged last when all have ended, not the one referred last', () => {
    expect(currentEpisode([short, long])).toBe(long);
    expect(currentEpisode([long, short])).toBe(long);
  });

  it('is the one referred last of those discharged on one day, and then the one with the greater id', () => {
    const later = of('a', '2026-05-01', '2026-06-01');
    const greater = of('b', '2026-05-01', '2026-06-01');
    expect(currentEpisode([long, later])).toBe(later);
    expect(currentEpisode([greater, later])).toBe(greater);
  });

  it('is none for somebody without an episode', () => expect(currentEpisode([])).toBeNull());
});
