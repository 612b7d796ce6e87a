import * as fc from 'fast-check';
import { abstinenceOf, returnsToUse, sinceLastUse, useCounts } from './abstinence';
import type { DayState } from './day-of-use';

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
  /**
   * Published measures of timeline followback days, each A (abstinent), U (use) or ? (unknown): percent days abstinent
   * known = A/(A+U), worst = A/(A+U+?), best = (A+?)/all; a strict run is broken by ?, a bridged one is not; days since
   * last use = today less the last U. Columns: used, none, unknown, the three percentages, longest run strict and
   * bridged, current run strict and bridged, days since last use and how many of those between are unknown.
   */
  it.each([
    ['UUAUUAAUUUAAUAAAAAAUAAAA??AA', 9, 17, 2, '65.38', '60.71', '67.86', 6, 8, 2, 8, 9, 2],
    ['U', 1, 0, 0, '0.00', '0.00', '0.00', 0, 0, 0, 0, 1, 0],
    ['AU?', 1, 1, 1, '50.00', '33.33', '66.67', 1, 1, 0, 0, 2, 1],
    ['U??', 1, 0, 2, '0.00', '0.00', '66.67', 0, 0, 0, 0, 3, 2],
  ])(
    'of %s',
    (letters, used, none, notKnown, known, worst, best, strict, bridged, nowStrict, nowBridged, since, between) => {
      const history = days(letters);
      const measured = abstinenceOf(history);
      const percent = (share: number | null): string => (100 * share!).toFixed(2);
      expect(measured).toMatchObject({ used, none, notKnown });
      expect([measured.shareKnown, measured.shareWorst, measured.shareBest].map(percent)).toEqual([known, worst, best]);
      expect([measured.longest.strict.days, measured.longest.bridged.days]).toEqual([strict, bridged]);
      expect([measured.current.strict.days, measured.current.bridged.days]).toEqual([nowStrict, nowBridged]);
      expect(sinceLastUse(history, 1000 + letters.length)).toEqual({ days: since, notKnown: between });
    },
  );

  it('says how many unknown days a bridged run assumes to be without use', () => {
    const { longest, current } = abstinenceOf(days('UUAUUAAUUUAAUAAAAAAUAAAA??AA'));
    expect([longest.bridged.notKnown, current.bridged.notKnown]).toEqual([2, 2]);
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

describe('sinceLastUse', () => {
  it('is nothing where no use is known, and 0 where it was today', () => {
    expect(sinceLastUse([], 1000)).toBeNull();
    expect(sinceLastUse(days('AA??'), 1004)).toBeNull();
    expect(sinceLastUse(days('AU'), 1001)).toEqual({ days: 0, notKnown: 0 });
  });

  it('counts days that were never read as not known', () => {
    expect(sinceLastUse(days('U'), 1004)).toEqual({ days: 4, notKnown: 3 });
  });
});
