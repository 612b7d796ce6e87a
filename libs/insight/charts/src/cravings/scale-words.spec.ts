import { epochDay } from '@cairn/shared-util';
import { aRating } from '../testing/a-record';
import type { CravingSeries } from './craving-series';
import { scaleWords } from './scale-words';

const series = (last: number | null, limit: number | null, on = '2026-11-23') =>
  ({
    ratings: last === null ? [] : [aRating(on, last)],
    limit,
    today: epochDay('2026-11-23'),
  }) as unknown as CravingSeries;
const words = (...of: Parameters<typeof series>) => scaleWords(series(...of)).map(({ text }) => text);

describe('scaleWords', () => {
  it.each([
    ['all where there is room', 3, 7, ['3 today', 'own limit 7', 'unbearable', 'none']],
    ['the last value over an end', 0, null, ['0 today', 'unbearable']],
    ['the last value over the limit', 6, 7, ['6 today', 'unbearable', 'none']],
    ['the limit over an end', 3, 9.25, ['3 today', 'own limit 9.3', 'none']],
    ['the ends of an empty scale', null, null, ['unbearable', 'none']],
  ])('keeps %s', (_, last, limit, expected) => expect(words(last, limit)).toEqual(expected));

  it('keeps fewer in a lower drawing, where words stand closer on the scale', () =>
    expect(scaleWords(series(8, 9.6), 70).map(({ text }) => text)).toEqual(['8 today', 'none']));

  it('names the day of an older value', () => {
    expect(words(4, null, '2026-11-20')[0]).toBe('4 on 20 Nov');
  });
});
