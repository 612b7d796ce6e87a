import { aBodyCheck } from '../testing/a-body-check';
import { kept, refusedBy } from '../testing/kept';
import { bmiOf } from './bmi';
import { BODY_CHECK, type BodyCheckInput } from './body-check';

const refused = (differing: Partial<BodyCheckInput>): string[] => refusedBy(BODY_CHECK, aBodyCheck(differing));
const NOTHING = {
  kCramps: null,
  noseBleeding: null,
  septumDamage: null,
  bowel: null,
  weight: null,
  height: null,
  sleepHours: null,
} as const;

describe('a body check', () => {
  it('says something: an answer, 0 and no among them, or a note', () => {
    expect(refused({})).toEqual([]);
    expect(refused(NOTHING)).toHaveLength(1);
    expect(refused({ ...NOTHING, sleepHours: 0 })).toEqual([]);
    expect(refused({ ...NOTHING, septumDamage: false })).toEqual([]);
    expect(refused({ ...NOTHING, note: 'Looks well' })).toEqual([]);
  });

  it.each([
    ['weight', 20, 400],
    ['height', 100, 250],
    ['sleepHours', 0, 24],
  ] as const)('takes %s from %d to %d', (field, from, to) => {
    for (const value of [from, to]) expect(refused({ [field]: value })).toEqual([]);
    for (const value of [from - 1, to + 1, from + 0.25]) expect(refused({ [field]: value })).toHaveLength(1);
  });

  it('says cramps, nose, bowel and weight in a line', () => {
    const headline = (differing: Partial<BodyCheckInput>): string =>
      BODY_CHECK.headline(kept(aBodyCheck(differing)), 'Europe/London');
    expect(headline({ kCramps: 'none', bowel: 'constipation' })).toBe('Body: no K-cramps, constipation and 64.2 kg');
    expect(headline({ ...NOTHING, sleepHours: 6 })).toBe('Body check');
  });
});

describe('the body mass index', () => {
  it('is kg over squared metres, to one decimal', () => {
    expect(bmiOf({ weight: 64.2, height: 170 })).toBe(22.2);
    expect(bmiOf({ weight: 50, height: 200 })).toBe(12.5);
  });

  it('is not known without weight or height', () => {
    expect(bmiOf({ weight: null, height: 170 })).toBeNull();
    expect(bmiOf({ weight: 64.2, height: null })).toBeNull();
    const facts = BODY_CHECK.facts(kept(aBodyCheck({ height: null })), 'Europe/London');
    expect(facts.find(({ key }) => key === 'weight')?.text).toBe('64.2 kg');
  });
});
