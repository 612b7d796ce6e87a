import { aTherapySession } from '../testing/a-therapy-session';
import { ATTENDANCE, countsAs, wasSeen } from './attendance';
import { SESSION_GROUPS, SESSION_TYPES, TherapySessionInput } from './therapy-session';
import { unusualSession } from './unusual-session';

const fieldsOf = (body: unknown): string[] =>
  TherapySessionInput.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('TherapySessionInput', () => {
  it.each([
    [0, []],
    [720, []],
    [null, []],
    [721, ['minutes']],
    [-1, ['minutes']],
    [7.5, ['minutes']],
  ])('with %p minutes refuses %j', (minutes, fields) => {
    expect(fieldsOf(aTherapySession({ minutes }))).toEqual(fields);
  });

  it('refuses minutes of a session at which nobody was seen, and takes 0 and none', () => {
    for (const { key } of ATTENDANCE.codes) {
      const seen = key === '5' || key === '6';
      const fields = (minutes: number | null) => fieldsOf(aTherapySession({ attendance: key as '5', minutes }));
      expect([key, fields(50), fields(0), fields(null)]).toEqual([key, seen ? [] : ['minutes'], [], []]);
    }
  });

  it('takes the attendance codes of the Data Dictionary and no other', () => {
    expect(
      ATTENDANCE.codes.map(({ key }) => fieldsOf(aTherapySession({ attendance: key as '5', minutes: null })).length),
    ).toEqual(Array(7).fill(0));
    expect(fieldsOf({ ...aTherapySession(), attendance: '1' })).toEqual(['attendance']);
  });
});

describe('countsAs', () => {
  it('never counts what the service cancelled or what lies ahead', () => {
    expect(['4', '0'].map((code) => countsAs(code as '4'))).toEqual(['not_counted', 'not_counted']);
  });

  it('counts late but seen as attended, and late but not seen as missed', () => {
    expect([countsAs('6'), countsAs('7')]).toEqual(['attended', 'missed']);
  });
});

describe('ATTENDANCE', () => {
  it('tells and counts every code in one way: seen on time or late, missed, cancelled by whom, or to come', () => {
    expect(ATTENDANCE.codes.map(({ key, state, counts }) => [key, state, counts])).toEqual([
      ['5', 'attended', 'attended'],
      ['6', 'late', 'attended'],
      ['7', 'missed', 'missed'],
      ['2', 'cancelled', 'cancelled_by_patient'],
      ['3', 'missed', 'missed'],
      ['4', 'service_cancelled', 'not_counted'],
      ['0', 'booked', 'not_counted'],
    ]);
  });
});

describe('wasSeen', () => {
  it('is so for the codes 5 and 6 alone, and not while nothing is answered', () => {
    const seen = ATTENDANCE.codes.filter(({ key }) => wasSeen({ attendance: key }));
    expect(seen.map(({ key }) => key)).toEqual(['5', '6']);
    expect(wasSeen({ attendance: null })).toBe(false);
  });
});

describe('SESSION_GROUPS', () => {
  it('has every group that a kind of session is of', () => {
    expect(new Set(SESSION_TYPES.codes.map(({ group }) => group))).toEqual(new Set(SESSION_GROUPS));
  });
});

describe('unusualSession', () => {
  it.each([
    ['5', 50, 0],
    ['5', 0, 1],
    ['5', null, 0],
    ['3', 0, 0],
    ['3', 50, 1],
    ['5', 240, 0],
    ['5', 241, 1],
  ] as const)('attendance %s with %p minutes has %d warnings', (attendance, minutes, warnings) => {
    expect(unusualSession(aTherapySession({ attendance, minutes }))).toHaveLength(warnings);
  });
});
