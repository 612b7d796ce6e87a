import { addDays, uuidv7 } from '@cairn/shared-util';
import { aDayWithout, aUseDay } from '../testing/a-use-day';
import type { UseDayInput } from './use-day';
import { MOST_CHANGES, setAside, UseDaysBatch, type UseDayChange } from './use-day-batch';

const OLD = '019c9f20-0000-7000-8000-00000000000f';
const aNew = (day: Partial<UseDayInput> = {}): UseDayChange => ({
  change: 'new',
  ...aUseDay({ id: uuidv7(), ...day }),
});
const aCorrection = (day: Partial<UseDayInput> = {}, replaces = OLD): UseDayChange => ({
  ...aUseDay({ id: uuidv7(), ...day }),
  change: 'correction',
  replaces,
  correctionReason: 'Changed in the calendar',
});
const aWithdrawal = (useDayId = OLD): UseDayChange => ({
  change: 'withdrawal',
  id: uuidv7(),
  useDayId,
  reason: 'Undone',
});

const refusals = (...changes: unknown[]): string[] =>
  (UseDaysBatch.safeParse({ changes }).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('UseDaysBatch', () => {
  it('takes new days, corrections and withdrawals side by side', () => {
    expect(refusals(aNew(), aCorrection({ day: '2026-03-03' }), aWithdrawal(uuidv7()))).toEqual([]);
  });

  it.each([
    [0, ['changes Choose at least one day.']],
    [1, []],
    [MOST_CHANGES, []],
    [MOST_CHANGES + 1, ['changes At most 400 days are changed at once.']],
  ])('of %i days', (count, expected) => {
    const days = Array.from({ length: count }, (_, index) => aNew({ day: addDays('2025-01-01', index) }));
    expect(refusals(...days)).toEqual(expected);
  });

  it('names the day and the field of every refusal', () => {
    const changes = [
      aNew(),
      { change: 'new', ...aDayWithout({ id: uuidv7(), day: '2026-03-03' }), amount: 1 },
      aCorrection({ day: '2026-03-04', unit: null }),
    ];
    expect(refusals(...changes)).toEqual([
      'changes.1.amount 3 March 2026: An amount goes with "used". Clear the amount or choose "used".',
      'changes.2.unit 4 March 2026: Choose the unit of the amount.',
    ]);
  });

  it('takes each day and substance, each id and each version once', () => {
    const twice = (one: UseDayChange, other: UseDayChange): string[] => refusals(one, other);
    expect(twice(aNew(), aNew())).toEqual(['changes.1.day 2 March 2026: This day and substance is here twice.']);
    expect(twice(aNew(), aNew({ substance: 'alcohol' }))).toEqual([]);
    expect(twice(aNew({ substance: 'other' }), aNew({ substance: 'other', substanceText: 'kratom' }))).toEqual([]);
    expect(twice(aCorrection(), aCorrection({ day: '2026-03-03' }))).toHaveLength(1);
    expect(twice(aCorrection(), aWithdrawal())).toEqual(['changes.1.useDayId This day and substance is here twice.']);
    const id = uuidv7();
    expect(twice(aNew({ id }), aNew({ id, day: '2026-03-03' }))).toHaveLength(1);
  });

  it.each([
    ['a correction without a reason', { ...aCorrection(), correctionReason: ' ' }, 'changes.0.correctionReason'],
    ['a correction of nothing', { ...aCorrection(), replaces: null }, 'changes.0.replaces'],
    ['a withdrawal without a reason', { ...aWithdrawal(), reason: '' }, 'changes.0.reason'],
    ['a new day that replaces one', { ...aNew(), replaces: OLD }, 'changes.0'],
    ['no kind of change', { ...aNew(), change: 'delete' }, 'changes.0.change'],
  ])('refuses %s', (_, change, field) => {
    expect(refusals(change).map((words) => words.split(' ')[0])).toEqual([field]);
  });
});

describe('setAside', () => {
  it('is the version that stands no longer', () => {
    expect([aNew(), aCorrection(), aWithdrawal()].map(setAside)).toEqual([null, OLD, OLD]);
  });
});
