import { aWithdrawalCheck } from '../testing/health-inputs';
import { describeWithdrawal, withdrawalDays } from './describe-withdrawal';
import type { WithdrawalCheck } from './withdrawal-check';
import { withdrawalDay, withdrawalGrid } from './withdrawal-week';

const check = (differing: Partial<WithdrawalCheck> = {}): WithdrawalCheck =>
  ({ ...aWithdrawalCheck(), ...differing }) as WithdrawalCheck;
const PHASES = [
  { kind: 'withdrawal_management', startsOn: '2026-03-02', endsOn: '2026-03-11' },
  { kind: 'aftercare', startsOn: '2026-03-12', endsOn: null },
] as const;

describe('the day of the withdrawal phase', () => {
  it.each([
    ['2026-03-01', null],
    ['2026-03-02', 1],
    ['2026-03-11', 10],
    ['2026-03-12', null],
  ])('%s is %s', (day, number) => expect(withdrawalDay(day, PHASES)).toBe(number));

  it('goes on in a phase that has no end yet', () => {
    expect(withdrawalDay('2026-04-30', [{ ...PHASES[0], endsOn: null }])).toBe(60);
  });
});

describe('symptoms by days', () => {
  const cells = (checks: readonly WithdrawalCheck[], key: string) =>
    withdrawalGrid(checks, '2026-03-02', '2026-03-04').rows.find((row) => row.key === key)?.cells;

  it('keep what was not asked apart from none, on a day without a check and within one', () => {
    expect(cells([check()], 'lowMood')).toEqual([0, null, null]);
    expect(cells([check()], 'irritability')).toEqual([null, null, null]);
  });

  it('show the worst of several checks of a day', () => {
    expect(cells([check({ tremor: 1 }), check({ tremor: 3 }), check({ tremor: null })], 'tremor')).toEqual([
      3,
      null,
      null,
    ]);
  });

  it('tell of suicidal thoughts where any check of the day does, and never make "no" of "not asked"', () => {
    const { suicidalThoughts } = withdrawalGrid(
      [check({ suicidalThoughts: true }), check(), check({ day: '2026-03-03', suicidalThoughts: null })],
      '2026-03-02',
      '2026-03-03',
    );
    expect(suicidalThoughts).toEqual([true, null]);
  });
});

describe('the days that are drawn', () => {
  it.each([
    ['the phase up to today', [check()], '2026-03-05', { from: '2026-03-02', to: '2026-03-05' }],
    ['the whole phase once it is over', [check()], '2026-06-01', { from: '2026-03-02', to: '2026-03-11' }],
    [
      'the week to the latest check outside of a phase',
      [check({ day: '2026-02-10' })],
      '2026-03-05',
      { from: '2026-02-04', to: '2026-02-10' },
    ],
    ['nothing without a check', [], '2026-03-05', null],
  ])('are %s', (_, checks, today, range) => {
    expect(withdrawalDays(checks, PHASES, today)).toEqual(range);
  });

  it('are the fortnight to the latest check in a longer phase', () => {
    const long = [{ ...PHASES[0], endsOn: null }];
    expect(withdrawalDays([check({ day: '2026-03-15' })], long, '2026-03-20')).toEqual({
      from: '2026-03-02',
      to: '2026-03-15',
    });
    expect(withdrawalDays([check({ day: '2026-03-16' })], long, '2026-03-20')).toEqual({
      from: '2026-03-03',
      to: '2026-03-16',
    });
  });
});

describe('the sentence about the withdrawal week', () => {
  it('counts days that were not checked, names what was severe, and when suicidal thoughts were told of', () => {
    const checks = [check(), check({ day: '2026-03-04', suicidalThoughts: true, craving: 0, poorSleep: 0 })];
    expect(describeWithdrawal(checks, PHASES, { from: '2026-03-02', to: '2026-03-05' })).toBe(
      '2 of 4 days checked. 2 days not checked. Severe on some day: craving and poor sleep. ' +
        'Suicidal thoughts were told of on day 3, 4 March 2026.',
    );
  });

  it('says that nobody asked, which is not "no"', () => {
    const checks = [check({ craving: 0, poorSleep: 0, suicidalThoughts: null })];
    expect(describeWithdrawal(checks, PHASES, { from: '2026-03-02', to: '2026-03-02' })).toBe(
      '1 of 1 day checked. No symptom was severe on a day that was checked. Nobody asked about suicidal thoughts.',
    );
  });
});
