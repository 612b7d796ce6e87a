import { uuidv7 } from '@cairn/shared-util';
import { answeredWhen, CheckInInput, daysAsked, isAnswered, strayAnswers, type ToldDay } from './check-in-sheet';

const day = (change: Partial<ToldDay> = {}): ToldDay => ({
  day: '2026-11-23',
  substance: 'ketamine',
  state: 'no',
  amount: null,
  unit: null,
  ...change,
});
const nothing = { craving: null, worst: null, mood: null, words: '', days: [] };
const body = { token: 'x', id: uuidv7(), answeredAt: '2026-11-23T10:00:00Z', ...nothing, craving: 0 };
const refusal = (change: object): [path: string, message: string] | null => {
  const issue = CheckInInput.safeParse({ ...body, ...change }).error?.issues[0];
  return issue === undefined ? null : [issue.path.join('.'), issue.message];
};

describe('CheckInInput', () => {
  it.each([0, 10, null])('takes a mood of %p', (mood) => expect(refusal({ mood })).toBeNull());
  it.each([-1, 11, 4.5, '4'])('refuses a mood of %p', (mood) =>
    expect(refusal({ mood })).toEqual(['mood', 'Rate your mood with a whole number from 0 to 10.']),
  );
  it('refuses a check-in that says nothing', () =>
    expect(refusal({ craving: null, words: ' \n' })).toEqual(['craving', 'Answer at least one question.']));
  it('refuses a field that it does not know', () => expect(refusal({ name: 'Tamsin' })?.[0]).toBe(''));
  it('refuses 501 characters and takes 500', () => {
    expect(refusal({ words: 'a'.repeat(500) })).toBeNull();
    expect(refusal({ words: 'a'.repeat(501) })).toEqual(['words', 'What you write can have at most 500 characters.']);
  });
  it('refuses a day that is answered twice, and takes it for two substances', () => {
    expect(refusal({ days: [day(), day({ state: 'yes' })] })).toEqual(['days.1.day', 'This day is answered twice.']);
    expect(refusal({ days: [day(), day({ substance: 'alcohol' })] })).toBeNull();
  });
  it.each([
    [day({ amount: 1, unit: 'g' }), ['days.0.amount', 'An amount goes with "yes".']],
    [day({ state: 'not_said', unit: 'g' }), ['days.0.amount', 'An amount goes with "yes".']],
    [day({ state: 'yes', amount: 1 }), ['days.0.unit', 'Choose what the amount is counted in.']],
    [day({ state: 'yes', amount: 0, unit: 'g' }), ['days.0.amount', 'An amount is more than 0.']],
    [day({ state: 'yes', amount: 0.5, unit: 'g' }), null],
    [day({ state: 'yes' }), null],
  ])('of %p says %p', (told, words) => expect(refusal({ days: [told] })).toEqual(words));
});

describe('isAnswered', () => {
  it('takes 0 for an answer, and absence for none', () => {
    expect(isAnswered(nothing)).toBe(false);
    expect(isAnswered({ ...nothing, worst: 0 })).toBe(true);
    expect(isAnswered({ ...nothing, words: 'tired' })).toBe(true);
    expect(isAnswered({ ...nothing, days: [day({ state: 'not_said' })] })).toBe(true);
  });
});

describe('daysAsked', () => {
  it('begins today, across the end of a month', () =>
    expect(daysAsked(3, '2026-03-01')).toEqual(['2026-03-01', '2026-02-28', '2026-02-27']));
});

describe('strayAnswers', () => {
  const link = { substances: ['ketamine'] as const, days: 7 };
  const clock = { madeOn: '2026-11-20', today: '2026-11-23' };
  const stray = (told: ToldDay) => strayAnswers([told], { ...link, substances: [...link.substances] }, clock);

  it.each(['2026-11-14', '2026-11-23'])('takes %s', (each) => expect(stray(day({ day: each }))).toEqual([]));
  it.each(['2026-11-13', '2026-11-24'])('refuses %s', (each) =>
    expect(stray(day({ day: each }))).toEqual([
      { field: 'days.0.day', message: 'This check-in does not ask about this day.' },
    ]),
  );
  it('refuses a substance that was not asked about', () =>
    expect(stray(day({ substance: 'alcohol' }))).toEqual([
      { field: 'days.0.substance', message: 'This check-in does not ask about this substance.' },
    ]));
});

describe('answeredWhen', () => {
  const clock = { madeAt: '2026-11-23T09:00:00Z', now: '2026-11-23T12:00:00Z' };
  it.each([
    ['2026-11-23T10:30:00+00:00', '2026-11-23T10:30:00.000Z'],
    ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23T12:00:00Z', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T08:59:59Z', '2026-11-23T12:00:00.000Z'],
    ['2031-01-01T00:00:00Z', '2026-11-23T12:00:00.000Z'],
  ])('of %s makes %s', (told, instant) => expect(answeredWhen(told, clock)).toBe(instant));
});
