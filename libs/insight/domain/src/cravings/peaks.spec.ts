import { epochDay } from '@cairn/shared-util';
import { aTimeline, someUseDays } from '../testing/a-timeline';
import { useDaysOf } from '../use/use-days-of';
import { dailyMedians } from './cravings-of';
import { peaksOf, peaksWords } from './peaks';

const span = { first: epochDay('2026-09-01'), last: epochDay('2026-11-23') };
const rated = (...pairs: (readonly [day: string, intensity: number])[]) =>
  dailyMedians(pairs.map(([day, intensity]) => ({ day: epochDay(day), intensity })));
const used = (...entries: (readonly [day: string, state: 'yes' | 'no' | 'unknown'])[]) =>
  useDaysOf(aTimeline({ useDays: someUseDays(entries.map(([day, state]) => ({ day, state }))) }), 'ketamine');

describe('peaksOf', () => {
  it('takes days whose highest rating is 8 or more, both ends of the span included', () => {
    const days = rated(['2026-08-31', 9], ['2026-09-01', 8], ['2026-09-02', 7], ['2026-11-23', 10], ['2026-11-23', 2]);
    expect(peaksOf(days, [], span).map(({ intensity }) => intensity)).toEqual([8, 10]);
  });

  it.each([
    ['the same day', [['2026-10-16', 'yes']], true],
    ['the next day', [['2026-10-17', 'yes']], true],
    [
      'two days later',
      [
        ['2026-10-16', 'no'],
        ['2026-10-17', 'no'],
        ['2026-10-18', 'yes'],
      ],
      false,
    ],
    [
      'not known the next day',
      [
        ['2026-10-16', 'no'],
        ['2026-10-17', 'unknown'],
      ],
      null,
    ],
    ['never asked', [], null],
  ] as const)('looks for use %s', (_, entries, followedByUse) => {
    expect(peaksOf(rated(['2026-10-16', 8]), used(...entries), span)[0]?.followedByUse).toBe(followedByUse);
  });
});

describe('peaksWords', () => {
  const said = (days: ReturnType<typeof rated>, use: ReturnType<typeof used> = [], when = '') =>
    peaksWords(peaksOf(days, use, span), { today: epochDay('2026-11-23'), when });

  it('is silent without peaks', () => expect(said(rated(['2026-10-16', 7]))).toBe(''));

  it('names one by its weekday', () => {
    const one = rated(['2026-10-16', 9]);
    expect(said(one)).toBe('One peak of 9, on Friday 16 October.');
    expect(said(one, used(['2026-10-16', 'yes']))).toBe('One peak of 9, on Friday 16 October, followed by use.');
    expect(said(one, used(['2026-10-16', 'no'], ['2026-10-17', 'no']))).toBe(
      'One peak of 9, on Friday 16 October, not followed by use.',
    );
  });

  it('names two or three by date, with a shared weekday and use', () => {
    const two = rated(['2026-10-16', 8], ['2026-11-20', 8]);
    expect(said(two, used(['2026-10-16', 'yes']), ' since 1 September')).toBe(
      'Two peaks of 8 or more since 1 September, on 16 October and 20 November, both on Fridays, one followed by use.',
    );
    expect(said(two, used(['2026-10-16', 'yes'], ['2026-11-21', 'yes']))).toBe(
      'Two peaks of 8 or more, on 16 October and 20 November, both on Fridays, both followed by use.',
    );
    expect(said(rated(['2026-10-16', 8], ['2026-10-17', 8], ['2026-10-18', 10]))).toBe(
      'Three peaks of 8 or more, on 16 October, 17 October and 18 October.',
    );
  });

  it('names only the last of more than three', () => {
    const four = rated(['2026-10-02', 8], ['2026-10-09', 8], ['2026-10-16', 8], ['2026-10-23', 8]);
    const none = used(
      ...['02', '03', '09', '10', '16', '17', '23', '24'].map((day) => [`2026-10-${day}`, 'no'] as const),
    );
    expect(said(four, none)).toBe(
      'Four peaks of 8 or more, the last on 23 October, all on Fridays, none followed by use.',
    );
  });
});
