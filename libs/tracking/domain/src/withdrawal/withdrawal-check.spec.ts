import { aWithdrawalCheck } from '../testing/health-inputs';
import { endorsesSuicidalThoughts, symptomsAsked, WITHDRAWAL_CHECK, WITHDRAWAL_SYMPTOMS } from './withdrawal-check';

const refused = (input: unknown): string[] =>
  (WITHDRAWAL_CHECK.Input.safeParse(input).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
const NOTHING = Object.fromEntries(WITHDRAWAL_SYMPTOMS.map(({ key }) => [key, null]));

describe('a withdrawal check', () => {
  it.each([
    [-1, false],
    [0, true],
    [3, true],
    [4, false],
    [1.5, false],
    [null, true],
  ])('takes a severity of %s: %s', (craving, isTaken) => {
    const words = 'craving: Craving: rate it 0 none, 1 mild, 2 moderate or 3 severe.';
    expect(refused({ ...aWithdrawalCheck(), craving })).toEqual(isTaken ? [] : [words]);
  });

  it('asks for one answer at least; a symptom of 0 is one, and so is "no suicidal thoughts"', () => {
    const empty = aWithdrawalCheck({ ...NOTHING, suicidalThoughts: null });
    expect(refused(empty)).toEqual(['craving: Rate at least one symptom, or answer about suicidal thoughts.']);
    expect(refused({ ...empty, tremor: 0 })).toEqual([]);
    expect(refused({ ...empty, suicidalThoughts: false })).toEqual([]);
  });

  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('tells of suicidal thoughts with %s: %s', (suicidalThoughts, tells) => {
    expect(endorsesSuicidalThoughts({ suicidalThoughts })).toBe(tells);
  });

  it('counts what was asked, 0 included, and keeps no total', () => {
    expect(symptomsAsked(aWithdrawalCheck())).toBe(13);
    expect(WITHDRAWAL_CHECK.fieldNames.filter((name) => /total|score|sum/i.test(name))).toEqual([]);
    expect(refused({ ...aWithdrawalCheck(), total: 14 })).toHaveLength(1);
  });

  it('names what is worst, in words', () => {
    const kept = (differing: object) =>
      WITHDRAWAL_CHECK.headline({ ...aWithdrawalCheck(), ...differing } as never, 'UTC');
    expect(kept({})).toBe('Withdrawal check: 13 of 16 symptoms asked, severe: craving and poor sleep');
    expect(kept({ ...NOTHING, tremor: 0 })).toBe('Withdrawal check: 1 of 16 symptoms asked, none of them felt');
    expect(kept({ ...NOTHING, suicidalThoughts: true })).toBe(
      'Withdrawal check: no symptom asked about; suicidal thoughts told of',
    );
  });
});
