import * as fc from 'fast-check';
import { addDays, epochDay } from '@cairn/shared-util';
import { anEpisode, aPhase, aTimeline, someCravings, someUseDays } from '../testing/a-timeline';
import { cravingReadings, cravingTable } from './craving-table';
import { cravingDataNeeded } from './data-needed';
import { cravingChange, describeCraving } from './describe-craving';

type Rating = readonly [day: string, intensity: number];
const run = (from: string, values: readonly (number | null)[]): Rating[] =>
  values.flatMap((value, index) => (value === null ? [] : [[addDays(from, index), value] as const]));

const detox = aPhase({ kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-01' });
const rehab = aPhase({ kind: 'residential_rehab', startsOn: '2026-09-02' });
const episode = anEpisode({ phases: [detox, rehab] });
const range = { from: '2026-08-24', to: '2026-11-23' };

const early = run('2026-09-02', [8, 7, 8, 8, 9, 8, 7, 8, 8, 8, 7, 8, 8, 8]);
const lately = run('2026-11-09', [4, 3, 4, null, 5, 4, null, 4, 3, null, null, 4, 4, null]);
const timelineOf = (ratings: readonly Rating[], more: Parameters<typeof aTimeline>[0] = {}) =>
  aTimeline({ episode, cravings: someCravings(ratings), ...more });

describe('describeCraving', () => {
  it('says level, change, certainty, detail and what is known, in that order', () => {
    const useDays = someUseDays([{ day: '2026-10-16', state: 'yes', amount: 1 }]);
    const ratings = [...early, ['2026-10-16', 8] as const, ...lately, ['2026-11-23', 3] as const];
    const sentence = describeCraving(timelineOf(ratings, { useDays }), 'ketamine', range);
    expect(sentence.text).toBe(
      'Median 4 in the last 14 days, down from 8 in the first fortnight of rehab: clear fall. ' +
        'One peak of 8 since 16 September, on Friday 16 October, followed by use. Today 3. 9 of 14 days known.',
    );
    expect(sentence.parts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['clear fall']);
    expect(sentence.title).toBe('Craving, ketamine');
    expect(sentence.denominator).toEqual({ known: 24, of: 91, unit: 'days' });
  });

  it.each([
    [
      'a rise',
      run('2026-11-09', [10, 10, 10, 10, 10, 10, 10, 10]),
      'up from 8 in the first fortnight of rehab: clear rise.',
    ],
    ['the same', run('2026-11-09', [8, 8, 8, 8, 8, 8, 8]), 'as in the first fortnight of rehab: could be chance.'],
    [
      'little',
      run('2026-11-09', [7, 8, 7, 8, 7, 7, 8]),
      'down from 8 in the first fortnight of rehab: could be chance.',
    ],
    [
      'quarters to one decimal',
      [...run('2026-11-09', [3, 3, 3, 3, 4, 5, 5, 5]), ['2026-11-13', 3] as const],
      'Median 3.3 in',
    ],
    ['a level of 0', run('2026-11-09', [0, 0, 0, 0, 0, 0, 0]), 'Median 0 in the last 14 days, down from 8'],
  ])('says %s', (_, recent, words) => {
    expect(describeCraving(timelineOf([...early, ...recent]), 'ketamine', range).text).toContain(words);
  });

  it('says that there are too few data, and how many are needed', () => {
    const few = describeCraving(timelineOf([...early, ...lately.slice(0, 3)]), 'ketamine', range);
    expect(few.text).toBe(
      'Median 4 in the last 14 days: too few data to compare with the first fortnight of rehab (7 known days needed in each). ' +
        '3 of 14 days known.',
    );
    const thin = describeCraving(timelineOf([...early.slice(0, 2), ...lately]), 'ketamine', range);
    expect(thin.text).toContain(
      'too few data to compare with the first fortnight of rehab (7 known days needed in each, 2 days known there).',
    );
    const first = describeCraving(aTimeline({ cravings: someCravings(lately) }), 'ketamine', range);
    expect(first.text).toContain('Median 4 in the last 14 days: too few data to compare with earlier days.');
  });

  it('tells both shortages where both windows are short', () => {
    const both = describeCraving(timelineOf([...early.slice(0, 2), ...lately.slice(0, 3)]), 'ketamine', range);
    expect(both.text).toContain('(7 known days needed in each, 2 days known there). 3 of 14 days known.');
  });

  it('names the days that peaks are told of, as they are more than the last 14', () => {
    const peaks: Rating[] = ['2026-09-20', '2026-10-28', '2026-11-12', '2026-11-21'].map((day) => [day, 9]);
    const told = (from: string, to = '2026-11-23') => describeCraving(timelineOf(peaks), 'ketamine', { from, to }).text;
    expect(told('2026-08-31')).toContain('Four peaks of 8 or more since 16 September, the last on 21 November');
    expect(told('2026-10-26')).toContain('Three peaks of 8 or more since 26 October, on');
    expect(told('2026-10-26', '2026-11-22')).toContain('Three peaks of 8 or more since 26 October, on');
    expect(told('2026-11-09')).toContain('Two peaks of 8 or more since 9 November, on');
    expect(told('2026-10-26', '2026-11-20')).toContain('Two peaks of 8 or more from 26 October to 20 November, on');
  });

  it('holds on the first day, of which nothing is known but today', () => {
    const first = timelineOf([['2026-11-23', 8]], { episode: anEpisode({ admittedOn: '2026-11-23' }) });
    expect(describeCraving(first, 'ketamine', { from: '2026-10-26', to: '2026-11-23' }).text).toBe(
      'No craving rated in the 14 days before today. One peak of 8 since 26 October, on Monday 23 November. Today 8. ' +
        '0 of 14 days known.',
    );
    expect(describeCraving(first, 'ketamine', { from: '2026-11-23', to: '2026-11-23' }).text).toContain(
      'One peak of 8, on Monday 23 November.',
    );
  });

  it('keeps an empty record apart from a level of 0', () => {
    const sentence = describeCraving(timelineOf([]), 'ketamine', range);
    expect(sentence.text).toBe('No craving rated in the last 14 days. 0 of 14 days known.');
    expect(sentence.denominator).toEqual({ known: 0, of: 91, unit: 'days' });
  });

  it('ends with a range that ended earlier', () => {
    const past = describeCraving(timelineOf([...early, ...lately]), 'ketamine', {
      from: '2026-09-02',
      to: '2026-09-20',
    });
    expect(past.text).toContain('in the 14 days to 20 September 2026');
    expect(past.text).not.toContain('Today');
  });

  it('does not move its level when a day that is not known is added', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(values, (recent) => {
        const known = recent.filter((value) => value !== null);
        const spread = cravingChange(timelineOf(run('2026-11-09', recent)), 'ketamine', epochDay('2026-11-22'));
        const together = cravingChange(timelineOf(run('2026-11-09', known)), 'ketamine', epochDay('2026-11-22'));
        expect([spread.recent, spread.recentKnown]).toEqual([together.recent, known.length]);
      }),
    );
  });
});

describe('cravingDataNeeded', () => {
  const needed = (ratings: readonly Rating[], more?: Parameters<typeof aTimeline>[0]) =>
    cravingDataNeeded(timelineOf(ratings, more), 'ketamine', range);

  it('counts the days of both windows, whatever else the range holds', () => {
    expect(needed([...early, ...run('2026-10-10', [5, 5, 5, 5, 5, 5, 5, 5]), ['2026-11-23', 4]])).toBe(
      'A change is spoken of from 7 known days in the last 14 days (0 so far) and ' +
        '7 in the first fortnight of rehab (14 known).',
    );
  });

  it('says that nothing earlier can be compared with yet, and leaves today out', () => {
    const recent: Rating[] = [
      ['2026-11-20', 0],
      ['2026-11-22', 3],
      ['2026-11-23', 4],
    ];
    expect(needed(recent, { episode: anEpisode({ admittedOn: '2026-11-20' }) })).toBe(
      'A change is spoken of from 7 known days in the last 14 days (2 so far) and 7 in earlier days to compare with (none yet).',
    );
  });

  it('is silent where the sentence says it, and where there is enough', () => {
    expect(needed([...early, ...lately])).toBeNull();
    expect(needed([...early, ...lately.slice(0, 3)])).toBeNull();
  });
});

describe('cravingTable', () => {
  it('has a row for every day and says so where nothing was recorded', () => {
    const useDays = someUseDays([{ day: '2026-11-21', state: 'yes', amount: 1 }]);
    const timeline = timelineOf(run('2026-11-20', [0, null, 3]), { useDays });
    const table = cravingTable(timeline, 'ketamine', { from: '2026-11-20', to: '2026-11-22' });
    expect(table.caption).toBe('Craving for ketamine, day by day');
    expect(table.rows).toEqual([
      ['Friday 20 November 2026', '0 (the person)', '0', 'fewer than 4 of 7 days known', 'not recorded'],
      ['Saturday 21 November 2026', 'not recorded', 'not recorded', 'fewer than 4 of 7 days known', 'used 1 g'],
      ['Sunday 22 November 2026', '3 (the person)', '3', 'fewer than 4 of 7 days known', 'not recorded'],
    ]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});

describe('a level in the table', () => {
  it('reads as in the sentence, quarters to one decimal', () => {
    const halves: Rating[] = [
      ['2026-11-19', 8],
      ['2026-11-20', 8],
      ['2026-11-20', 9],
      ['2026-11-21', 8],
      ['2026-11-22', 9],
    ];
    const table = cravingTable(timelineOf(halves), 'ketamine', { from: '2026-11-22', to: '2026-11-22' });
    expect(table.rows[0]?.[3]).toBe('8.3');
  });
});

describe('cravingReadings', () => {
  it('reads the rated days of the range with use', () => {
    const useDays = someUseDays([
      { day: '2026-10-16', state: 'yes', amount: 1 },
      { day: '2026-10-18', state: 'yes' },
    ]);
    const ratings: Rating[] = [
      ['2026-10-16', 8],
      ['2026-10-18', 2],
      ['2026-10-18', 4],
      ['2026-10-19', 0],
      ['2026-11-01', 3],
    ];
    const readings = cravingReadings(timelineOf(ratings, { useDays }), 'ketamine', {
      from: '2026-10-16',
      to: '2026-10-31',
    });
    expect(readings.map(({ text }) => text)).toEqual([
      'Friday 16 October, craving 8, used 1 g',
      'Sunday 18 October, craving 2 and 4, used',
      'Monday 19 October, craving 0',
    ]);
  });
});
