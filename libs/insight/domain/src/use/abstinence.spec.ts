import * as fc from 'fast-check';
import { abstinenceOf, returnsToUse, useCounts } from './abstinence';
import type { DayState } from './use-days-of';

const STATES: Readonly<Record<string, DayState>> = {
  A: 'none',
  U: 'used',
  '?': 'unknown',
  '-': 'not_asked',
  p: 'partial',
};
const days = (letters: string, first = 1000) =>
  [...letters].map((letter, index) => ({ day: first + index, state: STATES[letter]! }));

describe('abstinenceOf', () => {
  it('measures 28 days with 2 not known in them', () => {
    const measured = abstinenceOf(days('UUAUUAAUUUAAUAAAAAAUAAAA??AA'));
    expect(measured).toMatchObject({ used: 9, none: 17, notKnown: 2 });
    expect(measured.shareKnown).toBeCloseTo(0.6538, 4);
    expect(measured.shareWorst).toBeCloseTo(0.6071, 4);
    expect(measured.shareBest).toBeCloseTo(0.6786, 4);
    expect(measured.longest.strict.days).toBe(6);
    expect(measured.longest.bridged).toMatchObject({ days: 8, notKnown: 2 });
    expect(measured.current.strict.days).toBe(2);
    expect(measured.current.bridged).toMatchObject({ days: 8, notKnown: 2 });
  });

  it.each([
    ['', 0, 0, 0, 0],
    ['U', 0, 0, 0, 0],
    ['????', 0, 0, 0, 0],
    ['?AA', 2, 2, 2, 2],
    ['AA??', 2, 4, 0, 4],
    ['AAU', 2, 2, 0, 0],
    ['AApA', 2, 4, 1, 4],
  ])('of "%s" is longest %i or %i, current %i or %i', (letters, strict, bridged, now, nowBridged) => {
    const { longest, current } = abstinenceOf(days(letters));
    expect([longest.strict.days, longest.bridged.days]).toEqual([strict, bridged]);
    expect([current.strict.days, current.bridged.days]).toEqual([now, nowBridged]);
  });

  it('has no share where nothing is known, and a share of 0 where every day was one of use', () => {
    expect(abstinenceOf([])).toMatchObject({ shareKnown: null, shareWorst: null, shareBest: null });
    expect(abstinenceOf(days('?'))).toMatchObject({ shareKnown: null, shareWorst: 0, shareBest: 1 });
    expect(abstinenceOf(days('UU'))).toMatchObject({ shareKnown: 0, shareWorst: 0, shareBest: 0 });
  });

  it('orders worst, known and best, and strict within bridged, for every history', () => {
    const letters = fc.array(fc.constantFrom('A', 'U', '?', '-'), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(letters, (history) => {
        const { shareWorst, shareKnown, shareBest, longest, current } = abstinenceOf(days(history.join('')));
        expect(shareWorst!).toBeLessThanOrEqual(shareBest!);
        if (shareKnown !== null) expect(shareKnown).toBeGreaterThanOrEqual(shareWorst!);
        if (shareKnown !== null) expect(shareKnown).toBeLessThanOrEqual(shareBest!);
        expect(longest.strict.days).toBeLessThanOrEqual(longest.bridged.days);
        expect(current.bridged.days).toBeLessThanOrEqual(longest.bridged.days);
        expect(longest.strict.notKnown).toBe(0);
      }),
    );
  });
});

describe('useCounts', () => {
  it('counts days that were never read as not known, never as none', () => {
    expect(useCounts(days('UA'), { first: 998, last: 1003 })).toEqual({
      used: 1,
      none: 1,
      known: 2,
      notKnown: 4,
      of: 6,
    });
    expect(useCounts([], { first: 5, last: 4 })).toMatchObject({ of: 0, notKnown: 0 });
  });
});

describe('returnsToUse', () => {
  it.each([
    ['AAAAAAAU', [{ day: 1007, after: 7 }]],
    ['AAAAAAU', []],
    ['AAAAAAAUU', [{ day: 1007, after: 7 }]],
    ['AAAA?AAAAU', []],
    ['UAAAAAAAAU', [{ day: 1009, after: 8 }]],
  ])('in "%s"', (letters, expected) => expect(returnsToUse(days(letters))).toEqual(expected));
});
