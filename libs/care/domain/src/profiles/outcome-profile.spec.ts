import { aProfile, keptProfile } from '../testing/a-profile';
import { OUTCOME_PROFILE, totalOf } from './outcome-profile';
import { profileChange } from './profile-change';

const refused = (input: unknown): string[] =>
  (OUTCOME_PROFILE.Input.safeParse(input).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
const using = (weeks: (number | null)[], total: number | null) =>
  aProfile({ use: [{ substance: 'other', amount: null, weeks, total }] });

describe('the structure of the TOP (domain reference 3.3)', () => {
  it.each([
    [[0, 0, 0, 0], 0, []],
    [[7, 7, 7, 7], 28, []],
    [[3, 2, 2, 2], 8, ['use.0.total: The total must be the sum of the weeks, 9.']],
    [[3, 2, null, 2], null, []],
    [[3, 2, null, 2], 7, ['use.0.total: There is a week that was not disclosed, so there is no total. Clear it.']],
    [[0, 0, 0, 0], null, ['use.0.total: The total must be the sum of the weeks, 0.']],
  ])('weeks %j with total %j: %j', (weeks, total, words) => expect(refused(using(weeks, total))).toEqual(words));

  it.each([
    [[8, 0, 0, 0], 8],
    [[-1, 1, 0, 0], 0],
  ])('has no week of %j', (weeks, total) => {
    expect(refused(using(weeks, total))).toContainEqual('use.0.weeks.0: Enter 0 to 7 days.');
  });

  it.each(['psychological', 'physical', 'quality'] as const)('rates %s from 0 to 20, or not disclosed', (field) => {
    for (const value of [0, 20, null]) expect(refused(aProfile({ [field]: value }))).toEqual([]);
    for (const value of [-1, 21, 0.5]) expect(refused(aProfile({ [field]: value }))).toHaveLength(1);
  });

  it.each(['injectingDays', 'shopliftingDays', 'sellingDays', 'workDays', 'educationDays'] as const)(
    'counts %s from 0 to 28, or not disclosed',
    (field) => {
      for (const value of [0, 28, null]) expect(refused(aProfile({ [field]: value }))).toEqual([]);
      for (const value of [-1, 29]) expect(refused(aProfile({ [field]: value }))).toHaveLength(1);
    },
  );

  it('never takes a week that was not disclosed for none', () => {
    expect(totalOf([0, 0, 0, 0])).toBe(0);
    expect(totalOf([0, null, 0, 0])).toBeNull();
  });

  it('tells start, review and exit in raw days, never as reliable', () => {
    const start = keptProfile();
    const exit = keptProfile({
      stage: 'exit',
      askedOn: '2026-06-02',
      quality: null,
      psychological: 9,
      use: [{ substance: 'other', amount: null, weeks: [0, 0, 1, 0], total: 1 }],
    });
    const { stages, rows } = profileChange([exit, start]);
    expect(stages).toEqual(['Start, 2 March 2026', 'Exit, 2 June 2026']);
    const of = (label: string) => rows.find((row) => row.label.startsWith(label));
    expect(of('Ketamine')).toMatchObject({ values: [9, 1], change: '−8 days' });
    expect(of('Psychological')).toMatchObject({ change: '+1 point' });
    expect(of('Quality')).toMatchObject({ values: [20, null], change: null });
    expect(of('Injecting')).toMatchObject({ change: 'no change' });
    expect(JSON.stringify(rows)).not.toMatch(/reliab/);
  });
});
