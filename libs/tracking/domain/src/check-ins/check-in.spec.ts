import { CHECK_IN, comparisonOf, comparisonWords, type KeptToldDay, type RecordedUse } from './check-in';

const recorded = (change: Partial<RecordedUse> = {}): RecordedUse => ({
  state: 'no',
  amount: null,
  amountLow: null,
  amountHigh: null,
  unit: null,
  precision: null,
  ...change,
});
const told = (change: Partial<KeptToldDay> = {}): KeptToldDay => ({
  day: '2026-11-22',
  substance: 'ketamine',
  state: 'no',
  amount: null,
  unit: null,
  useDayId: null,
  recorded: recorded(),
  ...change,
});
const used = (amount: number | null = null): Partial<KeptToldDay> => ({
  state: 'yes',
  amount,
  unit: amount === null ? null : 'g',
});
const grams = (change: Partial<RecordedUse>): RecordedUse => recorded({ state: 'yes', unit: 'g', ...change });

describe('comparisonOf', () => {
  it.each([
    [{}, 'agrees'],
    [used(), 'differs'],
    [{ ...used(), recorded: null }, 'missing'],
    [{ ...used(), useDayId: 'x' }, 'entered'],
    [{ state: 'not_said' as const, recorded: null }, 'not_said'],
    [{ recorded: recorded({ state: 'unknown' }) }, 'differs'],
    [{ recorded: recorded({ state: 'not_asked' }) }, 'differs'],
    [{ ...used(), recorded: grams({ amount: 3 }) }, 'agrees'],
    [{ ...used(0.5), recorded: grams({ amount: 0.5 }) }, 'agrees'],
    [{ ...used(0.5), recorded: grams({ amount: 1 }) }, 'differs'],
    [{ ...used(0.5), recorded: grams({ amount: 0.5, unit: 'ml' }) }, 'differs'],
    [{ ...used(0.5), recorded: grams({ unit: null }) }, 'differs'],
    [{ ...used(0.5), recorded: grams({ amountLow: 0.5, amountHigh: 1, precision: 'range' }) }, 'agrees'],
    [{ ...used(1), recorded: grams({ amountLow: 0.5, amountHigh: 1, precision: 'range' }) }, 'agrees'],
    [{ ...used(1.001), recorded: grams({ amountLow: 0.5, amountHigh: 1, precision: 'range' }) }, 'differs'],
  ])('of %p is %s', (change, comparison) => expect(comparisonOf(told(change))).toBe(comparison));
});

describe('comparisonWords', () => {
  it('says what the record says where it differs', () =>
    expect(comparisonWords(told({ ...used(0.5), recorded: grams({ amount: 1 }) }))).toBe(
      'differs from the record, which says used 1 g',
    ));
  it('says nothing of what stands in the record', () => expect(comparisonWords(told({ useDayId: 'x' }))).toBe(''));
});

describe('a check-in', () => {
  const entry = CHECK_IN.Entry.parse({
    id: '0197a000-0001-7000-8000-000000000001',
    patientId: '0197a000-0001-7000-8000-000000000002',
    episodeId: null,
    recordedBy: '0197a000-0001-7000-8000-000000000003',
    recordedByName: 'Owen Hartley',
    recordedAt: '2026-11-23T10:42:00Z',
    replaces: null,
    correctionReason: null,
    standing: true,
    localDay: '2026-11-23',
    answeredAt: '2026-11-23T10:41:00Z',
    craving: 0,
    worst: null,
    mood: 6,
    words: '',
    linkId: '0197a000-0001-7000-8000-000000000004',
    substances: ['ketamine'],
    days: [told(used(0.5)), told({ day: '2026-11-23', useDayId: '0197a000-0001-7000-8000-000000000005' })],
  });

  it('says what was told in a line, 0 as a value', () =>
    expect(CHECK_IN.headline(entry, 'Europe/London')).toBe(
      'Check-in by the person: craving 0 of 10, mood 6 of 10, use told for 2 days, 1 differs from the record',
    ));

  it('says in words who entered it, and leaves empty what was not answered', () => {
    const facts = Object.fromEntries(CHECK_IN.facts(entry, 'Europe/London').map(({ key, text }) => [key, text]));
    expect(facts).toMatchObject({
      craving: '0 of 10',
      worst: null,
      words: null,
      days: 'Ketamine: Sun 22 November used about 0.5 g (differs from the record, which says none), Mon 23 November none',
      recordedByName: 'the person by check-in, link made by Owen Hartley',
    });
  });
});
