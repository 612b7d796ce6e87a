import { aTherapySession } from '../testing/a-therapy-session';
import { ABSENCES, absenceWords } from './absence';
import { ATTENDANCE } from './attendance';
import { isAbsence, TherapySessionInput } from './therapy-session';

describe('a reason for not coming', () => {
  it('goes with what was missed or cancelled by the person, never with what the service cancelled', () => {
    const takes = ATTENDANCE.codes.filter(({ key }) => {
      const body = aTherapySession({ attendance: key as '5', minutes: null, absenceCode: 'forgot' });
      return TherapySessionInput.safeParse(body).success;
    });
    expect(takes.map(({ key }) => key)).toEqual(['7', '2', '3']);
    expect(ATTENDANCE.codes.filter(({ key }) => isAbsence(key as '5')).map(({ key }) => key)).toEqual(['7', '2', '3']);
  });

  it('is one of the list, or not recorded', () => {
    expect(ABSENCES.codes).toHaveLength(10);
    const said = (absenceCode: unknown) =>
      TherapySessionInput.safeParse({ ...aTherapySession({ attendance: '3', minutes: null }), absenceCode }).success;
    expect([said('custody'), said(null), said('in_custody')]).toEqual([false, true, true]);
  });

  it.each([
    ['forgot', '', 'Forgot'],
    [null, 'No answer', 'No answer'],
    ['travel', 'Trains not running', 'Travel: Trains not running'],
    [null, ' ', ''],
  ] as const)('%s with %j reads %j', (code, typed, words) => {
    expect(absenceWords(code, typed)).toBe(words);
  });
});

describe('the length that was booked', () => {
  it.each([
    [null, true],
    [4, false],
    [5, true],
    [720, true],
    [721, false],
    [7.5, false],
  ])('%p minutes: %s', (plannedMinutes, fits) => {
    expect(TherapySessionInput.safeParse(aTherapySession({ plannedMinutes })).success).toBe(fits);
  });

  it('may be left unsaid by a program', () => {
    const { plannedMinutes: _planned, absenceCode: _code, ...rest } = aTherapySession();
    expect(TherapySessionInput.parse(rest)).toMatchObject({ plannedMinutes: null, absenceCode: null });
  });
});
