import { aMedicine } from '../testing/health-inputs';
import { currentMedicines } from './current-medicines';
import { MEDICINE, type Medicine } from './medicine';

const refused = (input: unknown): string[] =>
  (MEDICINE.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const dose = (differing: object = {}) =>
  aMedicine({ event: 'given', startsOn: null, stopsOn: null, frequency: '', ...differing });

describe('an entry about a medicine', () => {
  it('has a first day where it was prescribed, and none otherwise', () => {
    expect(refused(aMedicine())).toEqual([]);
    expect(refused(aMedicine({ startsOn: null }))).toEqual(['startsOn: Enter the first day of the medicine.']);
    expect(refused(dose())).toEqual([]);
    expect(refused(dose({ startsOn: '2026-03-02' }))).toEqual([
      'startsOn: Only what is prescribed has a first day. Clear it.',
    ]);
    expect(refused(dose({ frequency: 'daily' }))).toEqual([
      'frequency: Only what is prescribed says how often. Clear it.',
    ]);
  });

  it('ends on its first day at the earliest', () => {
    expect(refused(aMedicine({ stopsOn: '2026-03-02' }))).toEqual([]);
    expect(refused(aMedicine({ stopsOn: '2026-03-01' }))).toEqual(['stopsOn: The last day lies before the first day.']);
  });

  it('is given by somebody only where a dose was given or offered', () => {
    expect(refused(dose({ givenBy: 'Ana Bright' }))).toEqual([]);
    expect(refused(dose({ event: 'not_taken', givenBy: 'Ana Bright' }))).toEqual([]);
    expect(refused(dose({ event: 'stopped', givenBy: 'Ana Bright' }))).toHaveLength(1);
  });

  it('may begin and end up to a year ahead', () => {
    const clock = { now: '2026-03-02T10:00:00Z', today: '2026-03-02', timeZone: 'Europe/London' };
    expect(MEDICINE.problems(aMedicine({ stopsOn: '2027-03-03' }), clock)).toEqual([]);
    expect(MEDICINE.problems(aMedicine({ stopsOn: '2027-03-04' }), clock)).toEqual([
      { field: 'stopsOn', message: 'This is more than a year ahead. Check the year.' },
    ]);
  });
});

describe('what is prescribed on a day', () => {
  const kept = (differing: object = {}): Medicine => ({ ...aMedicine(), ...differing }) as Medicine;
  const names = (entries: Medicine[], today = '2026-03-05') => currentMedicines(entries, today).map(({ name }) => name);

  it.each([
    ['2026-03-01', []],
    ['2026-03-02', ['Diazepam']],
    ['2026-03-09', ['Diazepam']],
    ['2026-03-10', []],
  ])('counts its first and its last day: on %s %j', (today, found) => {
    expect(names([kept({ stopsOn: '2026-03-09' })], today)).toEqual(found);
  });

  it('leaves out what was stopped since under the same name in any case, but not what was prescribed again', () => {
    const stop = kept({ ...dose({ event: 'stopped' }), name: ' diazepam ', at: '2026-03-03T09:00:00Z' });
    expect(names([kept(), stop])).toEqual([]);
    expect(names([kept(), stop, kept({ at: '2026-03-04T09:00:00Z', startsOn: '2026-03-04' })])).toEqual(['Diazepam']);
    expect(names([kept(), { ...stop, name: 'Promethazine' }])).toEqual(['Diazepam']);
  });

  it('takes a dose for no prescription', () => expect(names([kept(dose())])).toEqual([]));
});
