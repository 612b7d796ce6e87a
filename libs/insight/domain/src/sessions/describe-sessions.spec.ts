import { mondayOf } from '@cairn/tracking-domain';
import { epochDay } from '@cairn/shared-util';
import { anEpisode, aPhase, aTimeline, someSessions } from '../testing/a-timeline';
import { attendanceOf, missedPattern } from './attendance';
import { describeSessions } from './describe-sessions';
import { meanMinutesPerWeek, minutesPerWeek, plannedMinutes } from './minutes';
import { sessionReadings, sessionTable } from './session-table';
import { sessionsOf } from './sessions-of';

type Session = Parameters<typeof someSessions>[0][number];
const range = { from: '2026-10-26', to: '2026-11-23' };
const rehab = aPhase({ kind: 'residential_rehab', startsOn: '2026-09-02', plannedMinutesPerWeek: 480 });
const timelineOf = (sessions: readonly Session[], phases = [rehab]) =>
  aTimeline({ episode: anEpisode({ phases }), sessions: someSessions(sessions) });
const said = (sessions: readonly Session[], phases = [rehab]) => describeSessions(timelineOf(sessions, phases), range);
const read = (sessions: readonly Session[]) => sessionsOf({ sessions: someSessions(sessions) });
const span = { first: epochDay('2026-10-26'), last: epochDay('2026-11-22') };

describe('sessionsOf', () => {
  it.each([
    ['5', 'attended'],
    ['6', 'late'],
    ['7', 'missed'],
    ['3', 'missed'],
    ['2', 'cancelled'],
    ['4', 'service_cancelled'],
    ['0', 'booked'],
  ])('reads code %s as %s', (code, state) => {
    expect(read([['2026-11-02', 'cbt', code, 50]])[0]).toMatchObject({
      state,
      group: 'one_to_one',
      typeLabel: 'CBT',
      minutes: 50,
    });
  });

  it('puts them in order of time and keeps minutes that were not recorded as null', () => {
    const sessions = read([
      ['2026-11-03', 'key_work', '5'],
      ['2026-11-02', 'cbt', '5', 0],
    ]);
    expect(sessions.map(({ minutes }) => minutes)).toEqual([0, null]);
  });
});

describe('attendanceOf', () => {
  it('counts seen and missed as booked, and what is cancelled or to come for nobody', () => {
    const codes = ['5', '5', '6', '7', '3', '2', '4', '4', '0'];
    expect(attendanceOf(read(codes.map((code) => ['2026-11-02', 'cbt', code])), span)).toEqual({
      attended: 3,
      late: 1,
      missed: 2,
      booked: 5,
      cancelled: 1,
      serviceCancelled: 2,
    });
  });

  it('takes both ends of the span', () => {
    const edges = ['2026-10-25', '2026-10-26', '2026-11-22', '2026-11-23'].map((day) => [day, 'cbt', '5'] as const);
    expect(attendanceOf(read(edges), span).booked).toBe(2);
  });
});

describe('missedPattern', () => {
  it.each([
    [
      'the weekday and the group',
      [
        ['2026-11-02', 'relapse_prevention_group', '3'],
        ['2026-11-09', 'psychoeducation_group', '7'],
      ],
      { weekday: 'Monday', group: 'group' },
    ],
    [
      'the weekday only',
      [
        ['2026-11-02', 'cbt', '3'],
        ['2026-11-09', 'psychoeducation_group', '3'],
      ],
      { weekday: 'Monday', group: null },
    ],
    [
      'nothing',
      [
        ['2026-11-02', 'cbt', '3'],
        ['2026-11-10', 'cbt', '3'],
      ],
      null,
    ],
    ['nothing of one', [['2026-11-02', 'cbt', '3']], null],
  ] as const)('is %s', (_, sessions, pattern) => expect(missedPattern(read(sessions))).toEqual(pattern));
});

describe('minutesPerWeek', () => {
  it('adds attended minutes by ISO week and group, and counts those not recorded', () => {
    const weeks = minutesPerWeek(
      read([
        ['2026-10-26', 'cbt', '5', 50],
        ['2026-11-01', 'psychoeducation_group', '6', 90],
        ['2026-11-01', 'key_work', '5', null],
        ['2026-11-02', 'cbt', '3', 50],
        ['2026-11-02', 'medical_review', '5', 0],
      ]),
      span,
    );
    expect(weeks.map(({ total }) => total)).toEqual([140, 0, 0, 0]);
    expect(weeks[0]).toMatchObject({ minutes: { one_to_one: 50, group: 90 }, withoutMinutes: 1, sessions: 3 });
    expect(weeks[1]).toMatchObject({ withoutMinutes: 0, sessions: 2 });
    expect(weeks[2]?.sessions).toBe(0);
  });

  it('starts weeks on Mondays, over a year end too', () => {
    expect(mondayOf(epochDay('2026-11-22'))).toBe(epochDay('2026-11-16'));
    expect(mondayOf(epochDay('2027-01-01'))).toBe(epochDay('2026-12-28'));
    expect(minutesPerWeek([], { first: epochDay('2026-11-22'), last: epochDay('2026-11-23') })).toHaveLength(2);
    expect(minutesPerWeek([], { first: 2, last: 1 })).toEqual([]);
  });
});

describe('meanMinutesPerWeek', () => {
  it('divides by the days of the span and needs a week', () => {
    const sessions = read([['2026-10-26', 'cbt', '5', 60]]);
    expect(meanMinutesPerWeek(sessions, span)).toBe(15);
    expect(meanMinutesPerWeek(sessions, { first: span.first, last: span.first + 5 })).toBeNull();
    expect(meanMinutesPerWeek([], span)).toBe(0);
  });
});

describe('plannedMinutes', () => {
  it('keeps a plan of 0 and has none where nothing is planned', () => {
    const base = {
      kind: 'aftercare',
      label: '',
      stone: 3,
      open: true,
      days: 1,
      plannedDays: null,
      plannedLast: null,
    } as const;
    const phases = [
      { ...base, first: 0, last: 10, plannedMinutesPerWeek: 0 },
      { ...base, first: 11, last: 20, plannedMinutesPerWeek: null },
      { ...base, first: 21, last: 30, plannedMinutesPerWeek: 120 },
    ];
    expect(plannedMinutes(phases, { first: 5, last: 25 })).toEqual([
      { first: 5, last: 10, minutesPerWeek: 0 },
      { first: 21, last: 25, minutesPerWeek: 120 },
    ]);
    expect(plannedMinutes(phases, { first: 40, last: 50 })).toEqual([]);
  });
});

describe('describeSessions', () => {
  const nine = ['27', '28', '29', '30', '31'].map((day) => [`2026-10-${day}`, 'cbt', '5', 120] as const);

  it('says attendance, the pattern of misses, hours of plan and what is not counted', () => {
    const sentence = said([
      ...nine,
      ['2026-11-02', 'relapse_prevention_group', '3'],
      ['2026-11-09', 'psychoeducation_group', '7'],
      ['2026-11-10', 'cbt', '6'],
      ['2026-11-11', 'cbt', '2'],
      ['2026-11-12', 'cbt', '4'],
    ]);
    expect(sentence.text).toBe(
      'Attended 6 of 8 booked, 1 late; both missed were Monday groups. In rehab 2.5 h a week of 8 h planned. ' +
        'Not counted: 1 cancelled and 1 cancelled by the service. Minutes not recorded for 1.',
    );
    expect(sentence.denominator).toEqual({ known: 6, of: 8, unit: 'sessions' });
  });

  it.each([
    [
      'one miss',
      [['2026-11-19', 'relapse_prevention_group', '3']],
      'missed relapse-prevention group on Thursday 19 November.',
    ],
    ['one missed CBT', [['2026-11-19', 'cbt', '3']], 'missed CBT on Thursday 19 November.'],
    [
      'misses on one weekday',
      [
        ['2026-11-02', 'cbt', '3'],
        ['2026-11-09', 'peer_support', '3'],
        ['2026-11-16', 'cbt', '3'],
      ],
      'all three missed were on Mondays.',
    ],
    [
      'two one-to-ones',
      [
        ['2026-11-02', 'cbt', '3'],
        ['2026-11-09', 'key_work', '3'],
      ],
      'both missed were Monday one-to-one sessions.',
    ],
    [
      'scattered misses',
      [
        ['2026-11-02', 'cbt', '3'],
        ['2026-11-10', 'cbt', '3'],
      ],
      'missed 2, the last on 10 November.',
    ],
  ] as const)('says %s', (_, missed, words) => expect(said([...nine, ...missed]).text).toContain(words));

  it('tells today apart, which is not over', () => {
    const text = said([...nine, ['2026-11-23', 'key_work', '5', 50], ['2026-11-23', 'cbt', '0']]).text;
    expect(text).toContain('Attended 5 of 5 booked.');
    expect(text).toContain(' Today: attended.');
  });

  it('claims no hours without a phase or a week, and keeps nothing booked apart from nothing attended', () => {
    expect(said(nine, []).text).toBe('Attended 5 of 5 booked.');
    expect(said([]).text).toBe('No session attended or missed.');
    expect(said([]).denominator).toEqual({ known: 0, of: 0, unit: 'sessions' });
    expect(said([['2026-11-19', 'cbt', '3']]).text).toContain('Attended 0 of 1 booked');
    const unplanned = [aPhase({ kind: 'aftercare', startsOn: '2026-10-26' })];
    expect(said(nine, unplanned).text).toContain('In aftercare 2.5 h a week.');
    const new5 = [aPhase({ kind: 'aftercare', startsOn: '2026-11-18' })];
    expect(said(nine, new5).text).toBe('Attended 5 of 5 booked.');
  });
});

describe('sessionTable and sessionReadings', () => {
  const timeline = timelineOf([
    ['2026-11-02', 'cbt', '5', 50],
    ['2026-11-03', 'key_work', '5'],
    ['2026-11-04', 'peer_support', '3'],
    ['2026-12-01', 'cbt', '0'],
  ]);

  it('say the same, today and the range only', () => {
    expect(sessionTable(timeline, range).rows).toEqual([
      ['Monday 2 November 2026', 'CBT', 'Attended', '50'],
      ['Tuesday 3 November 2026', 'One-to-one, key work', 'Attended', 'not recorded'],
      ['Wednesday 4 November 2026', 'Peer support', 'Did not attend', ''],
    ]);
    expect(sessionReadings(timeline, range).map(({ text }) => text)).toEqual([
      'Monday 2 November, CBT, attended, 50 minutes',
      'Tuesday 3 November, One-to-one, key work, attended',
      'Wednesday 4 November, Peer support, did not attend',
    ]);
  });
});
