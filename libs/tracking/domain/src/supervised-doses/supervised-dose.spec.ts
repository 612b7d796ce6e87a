import { aSupervisedDose } from '../testing/health-inputs';
import { DOSE_MEASURES, SUPERVISED_DOSE, supervisedDoseWords, type DoseMeasure } from './supervised-dose';

const refused = (input: unknown): string[] =>
  (SUPERVISED_DOSE.Input.safeParse(input).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
const unusual = (differing: object): string[] =>
  SUPERVISED_DOSE.unusual(aSupervisedDose(differing)).map(({ field }) => field);

describe('a supervised dose', () => {
  it('is recorded in mg, in mg/kg, or both', () => {
    expect(refused(aSupervisedDose({ doseMg: null }))).toEqual(['doseMg: Enter the dose in mg, or in mg/kg.']);
    expect(refused(aSupervisedDose({ doseMg: null, doseMgPerKg: 0.5 }))).toEqual([]);
    expect(supervisedDoseWords({ doseMg: 40, doseMgPerKg: 0.5 })).toBe('40 mg (0.5 mg/kg)');
    expect(supervisedDoseWords({ doseMg: null, doseMgPerKg: 0.5 })).toBe('0.5 mg/kg');
  });

  const KEYS: DoseMeasure[] = ['doseMg', 'doseMgPerKg', 'observationMinutes', 'dissociation', 'takeHomeMg'];
  it.each(KEYS)('takes %s at both ends and refuses beyond them', (key) => {
    const { possible, decimals } = DOSE_MEASURES[key];
    const step = 10 ** -decimals;
    expect([possible.from, possible.to].flatMap((value) => refused(aSupervisedDose({ [key]: value })))).toEqual([]);
    for (const value of [possible.from - step, possible.to + step])
      expect(refused(aSupervisedDose({ [key]: value }))).toHaveLength(1);
  });

  it('names the scale of a dissociation score; a score of 0 is one', () => {
    expect(refused(aSupervisedDose({ dissociation: 0, dissociationScale: '' }))).toEqual([
      'dissociationScale: Name the scale of the dissociation score.',
    ]);
    expect(refused(aSupervisedDose({ dissociation: null, dissociationScale: '' }))).toEqual([]);
  });

  it('keeps the pressures before and after in order', () => {
    expect(refused(aSupervisedDose({ diastolicBefore: 122 }))).toHaveLength(1);
    expect(refused(aSupervisedDose({ systolicAfter: null }))).toEqual([
      'diastolicAfter: Enter the upper blood pressure too.',
    ]);
  });

  it('asks about a high dose, a high pressure, no supervision and no consent, and refuses none of them', () => {
    expect(unusual({})).toEqual([]);
    expect(unusual({ doseMg: 300 })).toEqual([]);
    expect(unusual({ doseMg: 300.5 })).toEqual(['doseMg']);
    expect(unusual({ systolicAfter: 181 })).toEqual(['systolicAfter']);
    expect(unusual({ supervised: false, consented: false })).toEqual(['supervised', 'consented']);
    expect(unusual({ supervised: null, consented: null })).toEqual([]);
  });
});
