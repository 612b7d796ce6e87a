import { addDays } from '@cairn/shared-util';
import { cravingReadings } from '../cravings/craving-table';
import { anEpisode, aPhase, aTimeline, someCravings, someUseDays } from '../testing/a-timeline';
import { describeUse } from './describe-use';
import { useReadings, useTable } from './use-table';

type Entry = Parameters<typeof someUseDays>[0][number];
const LETTERS: Readonly<Record<string, Entry['state']>> = { U: 'yes', A: 'no', '?': 'unknown' };
const from = (day: string, letters: string, amount?: number): Entry[] =>
  [...letters].flatMap((letter, index) => {
    const state = LETTERS[letter];
    if (state === undefined) return [];
    const entry = { day: addDays(day, index), state };
    return state === 'yes' && amount !== undefined ? { ...entry, amount } : entry;
  });

const detox = aPhase({ kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-01' });
const rehab = aPhase({ kind: 'residential_rehab', startsOn: '2026-09-02', endsOn: '2026-11-11' });
const aftercare = aPhase({ kind: 'aftercare', startsOn: '2026-11-12' });
const fourWeeks = { from: '2026-10-26', to: '2026-11-23' };

const said = (entries: readonly Entry[], phases = [detox, rehab, aftercare], range = fourWeeks) =>
  describeUse(aTimeline({ episode: anEpisode({ phases }), useDays: someUseDays(entries) }), 'ketamine', range);

describe('describeUse', () => {
  it('says level, amount, last use, run, what came before and what is missing', () => {
    const sentence = said([
      ...from('2026-07-27', 'UUUUUUUAUUUUUUUUUUUUUUUUUUUU'),
      ...from('2026-10-26', 'AAAAAAAAAAAA??AAAAAAAAAAA', 0.5),
      ...from('2026-11-20', 'UAA', 0.5),
    ]);
    expect(sentence.title).toBe('Use, ketamine');
    expect(sentence.text).toBe(
      'Used on 1 of 26 known days, 0.5 g in all; last on 20 November, a return to use after 11 days without. ' +
        'Change since the first fortnight of rehab: too few data. ' +
        'Longest run without use 12 days, in a controlled environment. ' +
        'Before treatment 27 of 28. 2 days not known.',
    );
    expect(sentence.denominator).toEqual({ known: 26, of: 28, unit: 'days' });
  });

  it('names the year of a day that is not of this one', () => {
    const range = { from: '2025-11-01', to: '2026-11-23' };
    const text = (day: string): string =>
      describeUse(aTimeline({ from: range.from, useDays: someUseDays(from(day, 'U')) }), 'ketamine', range).text;
    expect(text('2025-11-28')).toMatch(/; last on 28 November 2025\./);
    expect(text('2026-11-20')).toMatch(/; last on 20 November\./);
  });

  it.each([
    ['a clear fall', 'UUUUUUUUAAAAAA', 'AAAAAAAAAAAAAA', '0 of 14, against 8 of 14 in detox: clear fall.'],
    ['a likely fall', 'UUUUUUAAAAAAAA', 'AAAAAAAAAAAAAA', 'against 6 of 14 in detox: likely fall.'],
    ['a clear rise', 'AAAAAAAAAAAAAA', 'UUUUUUUUUAAAAA', '9 of 14, against 0 of 14 in detox: clear rise.'],
    ['chance', 'UUAAAAAAAAAAAA', 'AAAAAAAAAAAAAA', 'against 2 of 14 in detox: could be chance.'],
  ])('says %s with Fisher’s test', (_, before, after, words) => {
    const long = [aPhase({ kind: 'withdrawal_management', startsOn: '2026-10-26', endsOn: '2026-11-08' })];
    expect(said([...from('2026-10-26', before), ...from('2026-11-09', after)], long).text).toContain(words);
  });

  it('says nothing of change where there was no use in either window', () => {
    const text = said([...from('2026-09-02', 'AAAAAAAAAAAAAA'), ...from('2026-10-26', 'A'.repeat(28))]).text;
    expect(text).toBe('Used on 0 of 28 known days. Longest run without use 28 days, 17 in a controlled environment.');
  });

  it('names the day of a return to use where use went on', () => {
    const text = said([...from('2026-10-30', 'AAAAAAAAUU?U')]).text;
    expect(text).toContain('; last on 10 November, a return to use on 7 November after 8 days without.');
  });

  it('never calls a day that is not known a day without use', () => {
    const nothing = said([]);
    expect(nothing.text).toBe('Use not known on any of 28 days.');
    expect(nothing.denominator).toEqual({ known: 0, of: 28, unit: 'days' });
    expect(said(from('2026-10-26', '?'.repeat(28))).text).toBe(nothing.text);
    const onlyToday = { from: '2026-11-23', to: '2026-11-23' };
    expect(said([], [], onlyToday).text).toBe('No whole day to count yet.');
  });

  it('keeps amounts of different units apart and says how many days have one', () => {
    const entries: Entry[] = [
      { day: '2026-11-01', state: 'yes', amount: 1 },
      { day: '2026-11-02', state: 'yes', amount: 4, unit: 'lines' },
      { day: '2026-11-03', state: 'yes' },
    ];
    expect(said(entries).text).toContain(
      'Used on 3 of 3 known days, 1 g and 4 lines or bumps on the 2 with an amount; last on 3 November.',
    );
  });

  it('adds a range with both its ends and says which sums are estimates', () => {
    const entries: Entry[] = [
      { day: '2026-11-01', state: 'yes', amount: 2.5 },
      { day: '2026-11-02', state: 'yes', amount: [0.5, 1], precision: 'range' },
    ];
    expect(said(entries).text).toContain('Used on 2 of 2 known days, 3 to 3.5 g in all;');
    const guess: Entry = { day: '2026-11-03', state: 'yes', amount: 1, precision: 'estimate' };
    expect(said([...entries, guess]).text).toContain('about 4 to 4.5 g in all;');
  });

  it('never counts supervised medical ketamine', () => {
    const dose = { state: 'yes', amount: 56, unit: 'mg' } as const;
    const supervised = { ...dose, day: '2026-11-01', context: 1 };
    expect(said([supervised]).text).toBe(
      'Use not known on any of 28 days. Prescribed on 1 day, supervised, not counted as use.',
    );
    expect(said([supervised, { ...dose, day: '2026-11-02', context: 2 }]).text).toContain(
      'Prescribed on 2 days, supervised on 1, not counted as use.',
    );
    expect(said([supervised]).denominator.known).toBe(0);
  });
});

const days: Entry[] = [
  { day: '2026-11-19', state: 'yes', amount: 1.5, late: 1 },
  { day: '2026-11-20', state: 'yes' },
  { day: '2026-11-21', state: 'unknown' },
  { day: '2026-11-22', state: 'yes', amount: 56, unit: 'mg', context: 1 },
];
const timeline = aTimeline({ useDays: someUseDays(days) });
const lastDays = { from: '2026-11-18', to: '2026-11-23' };

describe('useTable', () => {
  it('has a row for every whole day, and none for today while it has no entry', () => {
    expect(useTable(timeline, 'ketamine', lastDays).rows).toEqual([
      ['Wednesday 18 November 2026', 'not recorded', '', 'not recorded', ''],
      ['Thursday 19 November 2026', 'used', '1.5 g', 'the person', 'more than one day later'],
      ['Friday 20 November 2026', 'used', 'not recorded', 'the person', ''],
      ['Saturday 21 November 2026', 'asked, not known', '', 'the person', ''],
      ['Sunday 22 November 2026', 'prescribed 56 mg, supervised', '', 'the person', ''],
    ]);
    const today = someUseDays([...days, { day: '2026-11-23', state: 'no' }]);
    expect(useTable(aTimeline({ useDays: today }), 'ketamine', lastDays).rows).toHaveLength(6);
  });
});

describe('an amount told as a range or an estimate', () => {
  const told = aTimeline({
    useDays: someUseDays([
      { day: '2026-11-20', state: 'yes', amount: [0.5, 1], precision: 'range' },
      { day: '2026-11-21', state: 'yes', amount: 0.5, precision: 'estimate' },
      { day: '2026-11-22', state: 'yes', amount: [20, 40], unit: 'mg', context: 2 },
    ]),
  });
  const range = { from: '2026-11-20', to: '2026-11-22' };

  it('stands in the table as it was told', () => {
    expect(useTable(told, 'ketamine', range).rows.map((row) => row.slice(1, 3))).toEqual([
      ['used', '0.5 to 1 g'],
      ['used', 'about 0.5 g'],
      ['prescribed 20 to 40 mg, not supervised', ''],
    ]);
  });

  it('is read out as it was told, with craving too', () => {
    expect(useReadings(told, 'ketamine', range).map(({ text }) => text)).toEqual([
      'Friday 20 November, used 0.5 to 1 g',
      'Saturday 21 November, used about 0.5 g',
      'Sunday 22 November, prescribed 20 to 40 mg, not supervised',
    ]);
    const cravings = someCravings([['2026-11-20', 5]]);
    expect(cravingReadings({ ...told, cravings }, 'ketamine', range)[0]?.text).toBe(
      'Friday 20 November, craving 5, used 0.5 to 1 g',
    );
  });
});

describe('useReadings', () => {
  it('reads each day', () => {
    expect(useReadings(timeline, 'ketamine', lastDays).map(({ text }) => text)).toEqual([
      'Wednesday 18 November, not recorded',
      'Thursday 19 November, used 1.5 g',
      'Friday 20 November, used',
      'Saturday 21 November, asked, not known',
      'Sunday 22 November, prescribed 56 mg, supervised',
    ]);
  });
});
