import { PHQ9_ITEM_9, type ScoredResult } from '@cairn/assessment-domain';
import { addDays } from '@cairn/shared-util';
import type { BladderCheckInput, DrugTestInput, ReportedDay } from '@cairn/tracking-domain';
import { aReferral } from '../testing/a-referral';
import { bladderRule, bladderWorseRule, overdoseRule, psychosisRule, supervisedRule, testRule } from './body-rules';
import type { Fired } from './fired';
import { itemNineRule, selfHarmRule, withdrawalRules, worseningRule } from './mood-rules';

const DAY = '2026-03-09';
const told = (fired: readonly Fired[]): string[] => fired.map(({ rule, severity }) => `${rule} ${severity}`);

describe('R01, suicidal thoughts', () => {
  it.each([
    [0, []],
    [1, ['R01 high']],
    [2, ['R01 urgent']],
    [3, ['R01 urgent']],
    [null, []],
  ])('fires for an answer of %s to question 9: %j', (answer, fired) => {
    expect(told(itemNineRule({ instrument: 'phq_9', answers: { [PHQ9_ITEM_9]: answer } }))).toEqual(fired);
    expect(itemNineRule({ instrument: 'gad_7', answers: { [PHQ9_ITEM_9]: answer } })).toEqual([]);
  });

  it('fires for thoughts told of in a withdrawal check, not for "no" and not for "not asked"', () => {
    expect(told(withdrawalRules({ suicidalThoughts: true }))).toEqual(['R01 urgent']);
    expect(withdrawalRules({ suicidalThoughts: false })).toEqual([]);
    expect(withdrawalRules({ suicidalThoughts: null })).toEqual([]);
  });

  it('fires for self-harm and a suicide attempt, by what happened or by the intent', () => {
    expect(selfHarmRule({ eventType: 'self_harm', intent: null })).toMatchObject([{ words: 'self-harm' }]);
    expect(selfHarmRule({ eventType: 'overdose', intent: 'self_harm' })).toMatchObject([{ words: 'self-harm' }]);
    expect(selfHarmRule({ eventType: 'overdose', intent: 'suicidal' })).toMatchObject([{ words: 'a suicide attempt' }]);
    expect(selfHarmRule({ eventType: 'suicide_attempt', intent: null })).toHaveLength(1);
    for (const intent of ['accidental', 'by_others', 'not_known', null] as const)
      expect(selfHarmRule({ eventType: 'overdose', intent })).toEqual([]);
  });
});

describe('R02, overdose or collapse', () => {
  const event = { eventType: 'injury', consciousness: null, breathing: null, over48Hours: null } as const;

  it('fires for an overdose, a collapse, lost consciousness and breathing that stopped', () => {
    expect(overdoseRule({ ...event, eventType: 'overdose', breathing: 'stopped' })).toEqual([
      { rule: 'R02', severity: 'urgent', words: 'an overdose and breathing that stopped' },
    ]);
    expect(told(overdoseRule({ ...event, eventType: 'collapse' }))).toEqual(['R02 urgent']);
    expect(told(overdoseRule({ ...event, consciousness: 'lost' }))).toEqual(['R02 urgent']);
  });

  it('does not fire for an injury with somebody awake or drowsy, nor where nobody asked', () => {
    expect(overdoseRule(event)).toEqual([]);
    for (const consciousness of ['awake', 'drowsy', 'not_known'] as const)
      expect(overdoseRule({ ...event, consciousness, breathing: 'slow' })).toEqual([]);
  });
});

describe('R11, hallucinations or paranoia', () => {
  const event = { consciousness: null, breathing: null } as const;

  it('fires where they lasted more than 48 hours or nobody knows, and not where they passed', () => {
    const fired = (over48Hours: boolean | null) =>
      told(psychosisRule({ ...event, eventType: 'psychosis', over48Hours }));
    expect([fired(true), fired(null), fired(false)]).toEqual([['R11 urgent'], ['R11 urgent'], []]);
    expect(psychosisRule({ ...event, eventType: 'other', over48Hours: null })).toEqual([]);
  });
});

const check = (differing: Partial<BladderCheckInput> = {}): BladderCheckInput =>
  ({
    checkedOn: DAY,
    dayVoids: 9,
    nightVoids: 2,
    pain: 3,
    blood: null,
    retention: null,
    fever: null,
    flankPain: null,
    incontinence: null,
    egfr: null,
    hydronephrosis: null,
    ...differing,
  }) as BladderCheckInput;

describe('R09, bladder warning signs', () => {
  it('fires once for all signs of a check, as severe as the worst', () => {
    expect(bladderRule(check({ blood: 'clots', retention: true }), [])).toEqual([
      { rule: 'R09', severity: 'urgent', words: 'cannot pass urine and blood clots in the urine' },
    ]);
    expect(told(bladderRule(check({ blood: 'visible' }), []))).toEqual(['R09 high']);
  });

  it('fires for a fall of eGFR since an earlier check, and for nothing that was not asked', () => {
    const earlier = check({ checkedOn: '2026-02-01', egfr: 100 });
    expect(told(bladderRule(check({ egfr: 75 }), [earlier]))).toEqual(['R09 urgent']);
    expect(bladderRule(check(), [earlier])).toEqual([]);
  });
});

describe('R10, bladder worse without urology', () => {
  const worse = check({ dayVoids: 13 });

  it('fires beyond the numbers, and not at them', () => {
    expect(told(bladderWorseRule(worse, []))).toEqual(['R10 high']);
    expect(bladderWorseRule(check({ dayVoids: 12, nightVoids: 3, pain: 6 }), [])).toEqual([]);
    expect(bladderWorseRule(check({ dayVoids: null, nightVoids: null, pain: null }), [])).toEqual([]);
  });

  it('is quiet for 14 days after a referral to urology, the last of them included', () => {
    const referral = (days: number) => aReferral({ referredOn: addDays(DAY, -days) });
    expect(bladderWorseRule(worse, [referral(14)])).toEqual([]);
    expect(told(bladderWorseRule(worse, [referral(15)]))).toEqual(['R10 high']);
    expect(told(bladderWorseRule(worse, [aReferral({ referredOn: DAY, service: 'gp' })]))).toEqual(['R10 high']);
    expect(told(bladderWorseRule(worse, [aReferral({ referredOn: DAY, direction: 'incoming' })]))).toEqual([
      'R10 high',
    ]);
  });
});

describe('R12, reliable worsening', () => {
  const result = (total: number | null, instrument = 'phq_9'): ScoredResult => ({
    instrument,
    variant: 'standard',
    scores: { total },
  });

  it('fires from 6 points of the PHQ-9 on, and not for 5, an improvement or a missing score', () => {
    expect(told(worseningRule(result(8), result(14)))).toEqual(['R12 high']);
    expect(worseningRule(result(8), result(13))).toEqual([]);
    expect(worseningRule(result(14), result(8))).toEqual([]);
    expect(worseningRule(result(null), result(14))).toEqual([]);
    expect(worseningRule(null, result(27))).toEqual([]);
    expect(worseningRule(result(8, 'gad_7'), result(14))).toEqual([]);
  });
});

const ketamine = (daysBefore: number, more: Partial<ReportedDay> = {}): ReportedDay => ({
  day: addDays(DAY, -daysBefore),
  substance: 'ketamine',
  state: 'no',
  context: 'non_prescribed',
  source: 'patient',
  ...more,
});

describe('R18, test and report differ', () => {
  const test = (result: 'positive' | 'negative'): DrugTestInput & { localDay: string } =>
    ({
      collectedAt: `${DAY}T10:00:00Z`,
      localDay: DAY,
      declined: false,
      results: [{ analyte: 'ketamine', result }],
    }) as unknown as DrugTestInput & { localDay: string };
  const none = Array.from({ length: 7 }, (_, at) => ketamine(at + 1));
  const reports = (days: readonly ReportedDay[], supervised: readonly string[] = []) => ({
    days,
    supervised,
    timeZone: 'Europe/London',
  });

  it('fires routinely where a positive result meets a report of none, and says which', () => {
    expect(testRule(test('positive'), reports(none))).toEqual([
      {
        rule: 'R18',
        severity: 'routine',
        words: 'a drug test that differs from the report, ketamine positive',
      },
    ]);
  });

  it('does not fire for days that are not known, for an agreeing test, nor after a supervised dose', () => {
    expect(testRule(test('positive'), reports(none.slice(1)))).toEqual([]);
    expect(testRule(test('negative'), reports(none))).toEqual([]);
    expect(testRule(test('positive'), reports(none, [addDays(DAY, -2)]))).toEqual([]);
  });
});

describe('R19, supervised ketamine', () => {
  it('fires for an amount to take home, 0 not being one', () => {
    expect(told(supervisedRule({ takeHomeMg: 50 }, DAY, []))).toEqual(['R19 high']);
    expect(supervisedRule({ takeHomeMg: 0 }, DAY, [])).toEqual([]);
    expect(supervisedRule({ takeHomeMg: null }, DAY, [])).toEqual([]);
  });

  it('fires for use recorded in the 28 days before, and not before them or on the day itself', () => {
    const used = (days: number) => ketamine(days, { state: 'yes' });
    expect(told(supervisedRule({ takeHomeMg: null }, DAY, [used(1)]))).toEqual(['R19 high']);
    expect(told(supervisedRule({ takeHomeMg: null }, DAY, [used(28)]))).toEqual(['R19 high']);
    expect(supervisedRule({ takeHomeMg: null }, DAY, [used(29)])).toEqual([]);
    expect(supervisedRule({ takeHomeMg: null }, DAY, [used(0)])).toEqual([]);
  });

  it('never takes supervised or prescribed doses for use', () => {
    const given = (['prescribed_supervised', 'prescribed_unsupervised'] as const).map((context) =>
      ketamine(3, { state: 'yes', context }),
    );
    expect(supervisedRule({ takeHomeMg: null }, DAY, given)).toEqual([]);
  });
});
