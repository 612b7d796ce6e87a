import type { Occurrence, SignedLine } from '@cairn/tracking-domain';
import { comfortWords, ledByWords, peopleWords } from './counted-words';
import { lineWords } from './line-words';
import { codesOf, presenceOf, PRESENCES } from './presence';
import { daysOf, stateOf, weekOf } from './week';

describe('words of a register', () => {
  it.each([
    [0, ''],
    [1, 'One person asked for comfort breaks.'],
    [3, 'Three people asked for comfort breaks.'],
    [11, '11 people asked for comfort breaks.'],
  ])('%d people: %j', (people, words) => {
    expect(comfortWords(people)).toBe(words);
  });

  it('names who led', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(ledByWords)).toEqual(['', 'A', 'A with B', 'A with B and C']);
    expect([0, 1, 2].map(peopleWords)).toEqual(['0 people', '1 person', '2 people']);
  });

  it('reads a line, 0 told and nothing left out', () => {
    const line: SignedLine = {
      ...{ patientId: '', name: '', sessionId: '', attendance: '5', leftEarly: true, absenceCode: null, minutes: null },
      ...{ cravingBefore: 0, cravingAfter: null, useSince: 'used', note: 'Quiet.' },
    };
    expect(lineWords(line)).toBe('Left early, craving before 0, use since last time: used, Quiet.');
    expect(lineWords({ ...line, attendance: '4', leftEarly: false, cravingBefore: null, useSince: null })).toBe(
      'Cancelled by the service, Quiet.',
    );
  });
});

describe('presence', () => {
  it('is a code and back, for each of the five', () => {
    expect(PRESENCES.map(({ value }) => presenceOf(codesOf(value)))).toEqual(PRESENCES.map(({ value }) => value));
    expect(presenceOf({ attendance: null, leftEarly: false })).toBeNull();
    expect(presenceOf({ attendance: '7', leftEarly: false })).toBeNull();
  });
});

describe('the week', () => {
  const one: Occurrence = {
    ...{ groupId: 'g', name: 'Group', sessionType: 'mutual_aid', day: '2026-03-04', minutes: 60, place: '' },
    ...{ startsAt: '2026-03-04T14:00:00Z', leaderNames: [], people: 0, cancellation: null, groupSessionId: null },
  };

  it.each(['2026-03-02', '2026-03-05', '2026-03-08'])('of %s is Monday 2 to Sunday 8 March', (day) => {
    expect(weekOf(day)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
  });

  it('has seven days with what stands on each', () => {
    const days = daysOf(weekOf('2026-03-02'), [one]);
    expect(days.map(({ occurrences }) => occurrences.length)).toEqual([0, 0, 1, 0, 0, 0, 0]);
  });

  it('says what is to be done about a meeting', () => {
    const off = { day: one.day, code: 'holiday' as const, note: '', recordedByName: '' };
    const at = (now: string, more: Partial<Occurrence> = {}) => stateOf({ ...one, ...more }, '2026-03-04', now);
    expect([
      at('2026-03-04T13:59:00Z'),
      at('2026-03-04T14:00:00Z'),
      at('2026-03-04T14:00:00Z', { cancellation: off }),
      at('2026-03-04T14:00:00Z', { cancellation: off, groupSessionId: 's' }),
      stateOf(one, '2026-03-03', '2026-03-03T10:00:00Z'),
    ]).toEqual(['today', 'due', 'cancelled', 'signed', 'ahead']);
  });
});
