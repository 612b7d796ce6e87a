import { addDays } from '@cairn/shared-util';
import { anEpisode, aTimeline, someUseDays } from '../testing/a-timeline';
import { anyUseOf, isAskedOfSeveral } from './any-use';
import { anyUseReadings, anyUseTable, describeAnyUse } from './describe-any-use';

const week = { from: '2026-11-16', to: '2026-11-22' };
const at = (offset: number): string => addDays(week.from, offset);
const episode = anEpisode({ otherSubstances: ['alcohol'] });
const useDays = someUseDays([
  { day: at(0), state: 'no' },
  { day: at(1), state: 'no' },
  { day: at(1), state: 'no', substance: 'alcohol', late: 1 },
  { day: at(2), state: 'yes', amount: [0.5, 1] },
  { day: at(3), state: 'unknown' },
  { day: at(4), state: 'no', substance: 'alcohol' },
]);
const timeline = aTimeline({ ...week, episode, useDays });
const states = (given = timeline) => anyUseOf(given, week).days.map(({ state }) => state);

describe('anyUseOf', () => {
  it('is partial where only some of the episode’s substances are known', () => {
    expect(states()).toEqual(['partial', 'none', 'used', 'unknown', 'partial', 'not_asked', 'not_asked']);
  });

  it('carries no amount, and tells that a day was filled in late', () => {
    const { days } = anyUseOf(timeline, week);
    expect(days[2]).toMatchObject({ amount: null, amountLow: null, unit: null });
    expect(days.map(({ late }) => late)).toEqual([false, true, false, false, false, false, false]);
  });

  it('asks about a substance that is not of the episode only where it has an entry', () => {
    const more = someUseDays([
      { day: at(0), state: 'no' },
      { day: at(0), state: 'no', substance: 'alcohol' },
      { day: at(1), state: 'no' },
      { day: at(1), state: 'no', substance: 'alcohol' },
      { day: at(1), state: 'unknown', substance: 'cannabis' },
      { day: at(2), state: 'yes', substance: 'cannabis' },
    ]);
    expect(states(aTimeline({ ...week, episode, useDays: more })).slice(0, 4)).toEqual([
      'none',
      'partial',
      'used',
      'not_asked',
    ]);
  });

  it('never takes prescribed use for use, nor for none', () => {
    const dose = someUseDays([
      { day: at(0), state: 'yes', context: 1 },
      { day: at(0), state: 'no', substance: 'alcohol' },
    ]);
    expect(states(aTimeline({ ...week, episode, useDays: dose }))[0]).toBe('partial');
  });

  it('is asked for where the episode has more than one substance', () => {
    expect(isAskedOfSeveral(timeline)).toBe(true);
    expect(isAskedOfSeveral(aTimeline())).toBe(false);
    expect(isAskedOfSeveral(aTimeline({ episode: null }))).toBe(false);
  });
});

describe('describeAnyUse', () => {
  it('tells use of all days, not of the known ones, and counts what is known for some only', () => {
    const sentence = describeAnyUse(timeline, anyUseOf(timeline, week), week);
    expect(sentence.title).toBe('Use, any substance');
    expect(sentence.text).toBe(
      'Used on 1 of 7 days, last on 18 November; none confirmed of ketamine and alcohol on 1.' +
        ' None of some and the others not known on 2. Not known on 3.',
    );
    expect(sentence.denominator).toEqual({ known: 2, of: 7, unit: 'days' });
  });

  it('says no more than it has to', () => {
    const range = { from: at(1), to: at(1) };
    expect(describeAnyUse(timeline, anyUseOf(timeline, range), range).text).toBe(
      'Used on 0 of 1 day; none confirmed of ketamine and alcohol on 1.',
    );
    const today = { from: timeline.today, to: timeline.today };
    expect(describeAnyUse(timeline, anyUseOf(timeline, today), today).text).toBe('No whole day to count yet.');
  });
});

describe('the table and the readings of any substance', () => {
  const any = anyUseOf(timeline, week);

  it('have what is known of each', () => {
    const { columns, rows } = anyUseTable(timeline, any, { from: at(0), to: at(2) });
    expect(columns).toEqual(['Day', 'Any substance', 'Ketamine', 'Alcohol']);
    expect(rows).toEqual([
      ['Monday 16 November 2026', 'known for some substances only', 'none', 'not recorded'],
      ['Tuesday 17 November 2026', 'none', 'none', 'none'],
      ['Wednesday 18 November 2026', 'used', 'used 0.5 to 1 g', 'not recorded'],
    ]);
    expect(anyUseReadings(timeline, any, week)[0]?.text).toBe(
      'Monday 16 November, known for some substances only: ketamine none; alcohol not recorded',
    );
  });
});
