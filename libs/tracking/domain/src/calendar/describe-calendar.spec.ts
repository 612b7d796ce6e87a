import { addDays, epochDay } from '@cairn/shared-util';
import { aDayOfUse } from '../testing/a-day-of-use';
import type { DayOfUse } from '../use-days/day-of-use';
import { describeCalendar } from './describe-calendar';

const TODAY = '2026-11-23';
const today = epochDay(TODAY);
/** Days of "U" used 1 g, "u" used without an amount, "A" none, "?" not known, "p" known for some; the last is yesterday. */
const days = (letters: string): DayOfUse[] =>
  [...letters].map((letter, index) => {
    const on = addDays(TODAY, index - letters.length);
    if (letter === 'U') return aDayOfUse(on, 'used', { amount: 1, unit: 'g', precision: 'exact' });
    const states = { u: 'used', A: 'none', '?': 'unknown', p: 'partial' } as const;
    return aDayOfUse(on, states[letter as keyof typeof states]);
  });
const says = (letters: string, admission: string | null = null): string => {
  const { lead, rest } = describeCalendar({
    name: 'Ketamine',
    days: days(letters),
    today,
    admission: admission === null ? null : epochDay(admission),
    hasAmounts: true,
  });
  return lead + rest;
};

describe('describeCalendar', () => {
  it('says days, amounts, the last use, the longest run and the days before admission', () => {
    const before = 'U'.repeat(20) + 'A'.repeat(8);
    const after = 'A'.repeat(17) + 'U?uA'.repeat(3) + 'A';
    expect(says(before + after, addDays(TODAY, -after.length))).toBe(
      'Ketamine: used on 6 of 25 known days in the last 28 (3 not known), 3 g where the amount is known. Last use 3 days ago. ' +
        'Longest run without use since admission: 17 days. Before treatment: 20 of 28 known days.',
    );
  });

  it.each([
    ['', 'Ketamine: not known on any of the last 28 days.'],
    ['????', 'Ketamine: not known on any of the last 28 days.'],
    [
      'A',
      'Ketamine: used on 0 of 1 known day in the last 28 (27 not known). Longest run without use in these days: 1 day.',
    ],
    ['U', 'Ketamine: used on 1 of 1 known day in the last 28 (27 not known), 1 g in all. Last use yesterday.'],
    [
      'U?',
      'Ketamine: used on 1 of 1 known day in the last 28 (27 not known), 1 g in all. Last use 2 days ago, 1 of the days between not known.',
    ],
  ])('of "%s" says %s', (letters, words) => expect(says(letters)).toBe(words));

  it('says that use was today, although today is not counted', () => {
    const told = [...days('A'), aDayOfUse(TODAY, 'used')];
    const { rest } = describeCalendar({ name: 'Ketamine', days: told, today, admission: null, hasAmounts: true });
    expect(rest).toContain('Last use today.');
    expect(rest).not.toContain('1 g');
  });

  it('tells several substances of all days, never of the known ones', () => {
    const told = { name: 'Any substance', days: days('UpA?'), today, admission: null, hasAmounts: false };
    const { lead, rest } = describeCalendar(told);
    expect(lead + rest).toBe(
      'Any substance: used on 1 of the last 28 days; none confirmed of each on 1. None of some and the others not known on 1. Not known on 25.',
    );
  });
});
