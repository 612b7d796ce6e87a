import { aGoal } from '../testing/a-goal';
import { GOAL } from './goal';
import { attainmentWords } from './goal-codes';

const refused = (input: unknown): string[] =>
  (GOAL.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const clock = { now: '2026-03-29T00:30:00Z', today: '2026-03-29', timeZone: 'Europe/London' };

describe('a goal', () => {
  it.each([
    [{ baseline: 28, target: 0 }, []],
    [{ baseline: 29 }, ['baseline: This measure goes from 0 to 28.']],
    [{ target: -1 }, ['target: Enter the target as 0 or more.']],
    [{ measure: 'craving' as const, target: 10, baseline: null }, []],
    [{ measure: 'craving' as const, target: 10.5, baseline: null }, ['target: This measure goes from 0 to 10.']],
    [{ measure: 'instrument' as const, measureOf: 'phq_9', baseline: 1000, target: 0 }, []],
    [{ measureOf: '' }, ['measureOf: Choose what is measured.']],
    [{ measure: 'none' as const, measureOf: '', baseline: null, target: null }, []],
  ])('of %j tells what is wrong: %j', (differing, words) => {
    expect(refused(aGoal(differing))).toEqual(words);
  });

  it('without a measure has no numbers, 0 among them', () => {
    const bare = aGoal({ measure: 'none', measureOf: '', baseline: null, target: 0 });
    expect(refused(bare)).toEqual(['target: Without a measure there is no number. Clear it or choose the measure.']);
  });

  it.each([
    [-2, []],
    [0, []],
    [2, []],
    [3, ['attainment: Rate the goal from −2 to +2.']],
    [-3, ['attainment: Rate the goal from −2 to +2.']],
  ])('is rated %d: %j', (attainment, words) => {
    expect(refused(aGoal({ attainment, attainedOn: '2026-03-20' }))).toEqual(words);
  });

  it('has a day for its rating and for its end, on or after the day it was set and not to come', () => {
    expect(refused(aGoal({ attainment: 0 }))).toEqual(['attainedOn: Enter the day of the rating.']);
    expect(refused(aGoal({ status: 'reached' }))).toEqual(['statusOn: Enter since when it stands so.']);
    expect(refused(aGoal({ status: 'left', statusOn: '2026-03-01' }))).toHaveLength(1);
    expect(refused(aGoal({ status: 'left', statusOn: '2026-03-02' }))).toEqual([]);
    expect(GOAL.problems(aGoal({ status: 'left', statusOn: '2026-03-30' }), clock)).toEqual([
      { field: 'statusOn', message: 'This day is in the future.' },
    ]);
  });

  it('is rated in words that blame nobody', () => {
    expect([-2, 0, 1].map(attainmentWords)).toEqual([
      '−2, much less than hoped',
      '0, as hoped',
      '+1, somewhat more than hoped',
    ]);
  });
});
