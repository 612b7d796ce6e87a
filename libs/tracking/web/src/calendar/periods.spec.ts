import { fromEpochDay } from '@cairn/shared-util';
import { spanLength } from '@cairn/tracking-domain';
import { periodOf, spanOfPeriod, spanToRead } from './periods';

const today = '2026-11-23';
const episode = { referredOn: '2026-08-10', admittedOn: '2026-08-24', dischargedOn: null };
const days = (span: { first: number; last: number }): string[] => [span.first, span.last].map(fromEpochDay);

describe('a period of the calendar', () => {
  it.each([
    ['28', ['2026-10-26', today], 29],
    ['90', ['2026-08-25', today], 91],
  ] as const)('of %s days ends yesterday and draws today', (key, expected, drawn) => {
    const span = spanOfPeriod(key, today, episode);
    expect(days(span)).toEqual(expected);
    expect(spanLength(span)).toBe(drawn);
  });

  it.each([
    ['28 days before admission to today', episode, ['2026-07-27', today]],
    ['referral to today', { ...episode, admittedOn: null }, ['2026-08-10', today]],
    ['to the discharge', { ...episode, dischargedOn: '2026-10-01' }, ['2026-07-27', '2026-10-01']],
    ['a discharge on this day', { ...episode, dischargedOn: today }, ['2026-07-27', today]],
    [
      'a referral later than the discharge',
      { referredOn: '2026-10-05', admittedOn: null, dischargedOn: '2026-10-01' },
      ['2026-10-01', '2026-10-01'],
    ],
    ['90 days where there is no episode', null, ['2026-08-25', today]],
  ])('of an episode is %s', (_, of, expected) => expect(days(spanOfPeriod('episode', today, of))).toEqual(expected));

  it('is the usual one where the address names none', () => {
    expect([periodOf(undefined, '90'), periodOf('7', '28'), periodOf('episode', '28')]).toEqual([
      '90',
      '28',
      'episode',
    ]);
  });

  it('is read with every other one', () => {
    expect(days(spanToRead(today, episode))).toEqual(['2026-07-27', today]);
    expect(days(spanToRead(today, null))).toEqual(['2026-07-28', today]);
    expect(days(spanToRead(today, { ...episode, dischargedOn: '2026-08-30' }))).toEqual(['2026-07-27', today]);
  });
});
