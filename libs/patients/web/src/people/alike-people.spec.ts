import type { PatientMatch } from '@cairn/patients-domain';
import { mayBeSame } from './alike-people';

const match = (givenName: string, familyName: string): PatientMatch => ({
  id: '01990000-0000-7000-8000-000000000001',
  givenName,
  familyName,
  preferredName: '',
  birthDate: '2002-05-03',
  birthPrecision: 'day',
  localNumber: 'CN-1',
  nhsNumber: null,
});

describe('mayBeSame', () => {
  it.each([
    ['Tamsin', 'Orrell', true],
    ['Tam', 'Orrell-Hale', true],
    ['Tamara', 'Smith', true],
    ['Zoë', 'Orrick', true],
    ['Ta', 'Smith', true],
    ['Zoë', 'Smith', false],
    ['', '', false],
  ])('of %s %s beside Tamsin Orrell is %s', (givenName, familyName, answer) =>
    expect(mayBeSame({ givenName, familyName }, match('Tamsin', 'Orrell'))).toBe(answer),
  );

  it('does not mind accents and capitals', () =>
    expect(mayBeSame({ givenName: 'x', familyName: 'LUKA' }, match('y', 'Łukasz'))).toBe(true));
});
