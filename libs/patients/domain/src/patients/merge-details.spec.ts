import { aPatient } from '../testing/a-patient';
import { mergeDetails } from './merge-details';

describe('mergeDetails', () => {
  const original = aPatient();

  it('joins changes of different fields without a question', () => {
    const merge = mergeDetails(original, aPatient({ phone: '07700 900123' }), aPatient({ language: 'Polish' }));
    expect(merge).toEqual({
      merged: aPatient({ phone: '07700 900123', language: 'Polish' }),
      conflicts: [],
      theirs: ['language'],
    });
  });

  it('asks about a field that both changed, and keeps theirs until then', () => {
    const merge = mergeDetails(original, aPatient({ phone: '1' }), aPatient({ phone: '2' }));
    expect(merge.conflicts).toEqual(['phone']);
    expect(merge.merged.phone).toBe('2');
  });

  it('asks nothing where both changed alike', () =>
    expect(mergeDetails(original, aPatient({ phone: '1' }), aPatient({ phone: '1' })).conflicts).toEqual([]));

  it('takes a change to nothing for a change', () => {
    const merge = mergeDetails(original, aPatient({ pronouns: '' }), aPatient({ nhsNumber: null }));
    expect(merge.merged).toEqual(aPatient({ pronouns: '', nhsNumber: null }));
  });

  it('moves a date of birth together with its precision', () => {
    const mine = aPatient({ birthDate: '2002-05-01', birthPrecision: 'month' });
    expect(mergeDetails(original, mine, aPatient({ phone: '2' })).merged).toMatchObject({
      birthDate: '2002-05-01',
      birthPrecision: 'month',
      phone: '2',
    });
  });

  it('sees a change of precision alone', () => {
    const first = aPatient({ birthDate: '2002-01-01' });
    const mine = aPatient({ birthDate: '2002-01-01', birthPrecision: 'year' });
    expect(mergeDetails(first, mine, first).merged.birthPrecision).toBe('year');
  });
});
