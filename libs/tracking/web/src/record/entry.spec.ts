import { aKeptCraving, aKeptEvent, aKeptSession, aKeptUseDay } from '../testing/records';
import { dayOf, factsOf, lateDays, newestFirst, pathsOf, type RecordEntry } from './entry';
import { detailsOf, headlineOf } from './headline';

const ZONE = 'Europe/London';
const craving = (change = {}): RecordEntry => ({ kind: 'craving', record: aKeptCraving(change) });
const useDay = (change = {}): RecordEntry => ({ kind: 'use_day', record: aKeptUseDay(change) });
const session = (change = {}): RecordEntry => ({ kind: 'therapy_session', record: aKeptSession(change) });
const event = (change = {}): RecordEntry => ({ kind: 'event_mark', record: aKeptEvent(change) });

describe('headlineOf', () => {
  it.each([
    [craving({ intensity: 0 }), 'Craving 0 of 10, ketamine'],
    [craving({ substance: 'mdma' }), 'Craving 6 of 10, MDMA'],
    [useDay(), 'Ketamine: used 0.5 g'],
    [useDay({ state: 'no', amount: null, unit: null }), 'Ketamine: none'],
    [useDay({ state: 'unknown', amount: null, unit: null }), 'Ketamine: not known'],
    [useDay({ substance: 'other', substanceText: 'Kratom', amount: null, unit: null }), 'Kratom: used'],
    [session(), 'One-to-one, key work: attended, 50 min'],
    [session({ attendance: '3', minutes: null }), 'One-to-one, key work: did not attend'],
    [session({ minutes: 0 }), 'One-to-one, key work: attended, 0 min'],
    [event(), 'Home leave, 2 to 4 March 2026'],
    [event({ endsOn: null }), 'Home leave, 2 March 2026'],
  ])('says %#', (entry, words) => {
    expect(headlineOf(entry, 'Europe/London')).toBe(words);
  });
});

describe('factsOf', () => {
  it('tells a rating of 0 from one that was not recorded', () => {
    const text = (worst24h: number | null) =>
      factsOf(craving({ worst24h }), ZONE).find(({ key }) => key === 'worst24h')?.text;
    expect([text(0), text(null)]).toEqual(['0 of 10', null]);
  });

  it('lists what else was recorded, and nothing that was not', () => {
    const entry = craving({ worst24h: 8, triggers: ['stress', 'pain'], actedOn: 'no' });
    expect(detailsOf(factsOf(entry, ZONE))).toBe(
      'worst in 24 hours: 8 of 10 · triggers: Stress, Pain or bladder pain · acted on: No',
    );
  });
});

describe('lateDays', () => {
  it.each([
    [craving(), null],
    [craving({ recordedAt: '2026-03-05T10:00:00+00:00' }), 3],
    [craving({ recordedAt: '2026-03-05T10:00:00+00:00', replaces: 'x' }), null],
    [useDay(), null],
    [useDay({ day: '2026-02-27' }), 3],
    [event({ startsOn: '2026-02-01' }), null],
  ])('of entry %# is %p', (entry, days) => {
    expect(lateDays(entry, ZONE)).toBe(days);
  });
});

describe('newestFirst', () => {
  it('puts the later day first, then what is about the day, then the later hour', () => {
    const entries = [useDay(), session(), craving(), event()];
    expect(entries.sort(newestFirst).map((entry) => [dayOf(entry), entry.kind])).toEqual([
      ['2026-03-02', 'event_mark'],
      ['2026-03-02', 'craving'],
      ['2026-03-02', 'therapy_session'],
      ['2026-03-01', 'use_day'],
    ]);
  });
});

describe('pathsOf', () => {
  it('finds the corrections of each kind', () => {
    expect([craving(), useDay(), session(), event()].map((entry) => pathsOf(entry).corrections.split('/')[2])).toEqual([
      'cravings',
      'use-days',
      'therapy-sessions',
      'event-marks',
    ]);
  });
});
