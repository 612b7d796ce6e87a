import { aPatient } from '../testing/a-patient';
import { PatientChange, PatientInput, PatientRegistration } from './patient';

const problems = (input: unknown, schema: typeof PatientInput | typeof PatientChange = PatientInput): string[] =>
  (schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('PatientInput', () => {
  it('takes a whole person', () => expect(problems(aPatient())).toEqual([]));
  it('takes no NHS number', () => expect(problems(aPatient({ nhsNumber: null }))).toEqual([]));

  it.each([
    [{ givenName: ' ' }, 'givenName: Enter a first name.'],
    [{ familyName: 'x'.repeat(101) }, 'familyName: The last name can have at most 100 characters.'],
    [{ birthDate: '' }, 'birthDate: Enter a date of birth.'],
    [{ birthDate: '2026-02-30' }, 'birthDate: Enter a date of birth.'],
    [{ birthDate: '0001-01-01' }, 'birthDate: Check the year of this date.'],
    [{ nhsNumber: '9993000003' }, 'nhsNumber: Check the NHS number: its ten digits do not agree with each other.'],
    [{ localNumber: '' }, 'localNumber: Enter the local number.'],
    [{ phone: 'a\0b' }, 'phone: The phone number cannot hold invisible characters. Remove them.'],
    [{ givenName: '\u202eevil' }, 'givenName: The first name cannot hold invisible characters. Remove them.'],
    [
      { birthDate: '2002-05-03', birthPrecision: 'month' as const },
      'birthDate: Where only the month or year of birth is known, its first day is kept.',
    ],
  ])('refuses %j', (details, problem) => expect(problems(aPatient(details))).toEqual([problem]));

  it('takes exactly as many characters as the limit', () =>
    expect(problems(aPatient({ familyName: 'x'.repeat(100) }))).toEqual([]));

  it('refuses a key that it does not know', () => expect(problems({ ...aPatient(), ward: '3' })).toHaveLength(1));
});

describe('PatientChange', () => {
  it('wants a reason', () =>
    expect(problems({ ...aPatient(), reason: '  ' }, PatientChange)).toEqual(['reason: Say why the details change.']));

  it('keeps the rules of the details', () =>
    expect(problems({ ...aPatient({ birthPrecision: 'year' }), reason: 'x' }, PatientChange)).toHaveLength(1));
});

describe('PatientRegistration', () => {
  it.each([
    ['01990000-0000-7000-8000-000000000001', true],
    ['01990000-0000-4000-8000-000000000001', false],
    [undefined, true],
  ])('with id %s is accepted: %s', (id, accepted) =>
    expect(PatientRegistration.safeParse({ ...aPatient(), id }).success).toBe(accepted),
  );
});
