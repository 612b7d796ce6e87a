import type { Patient } from '@cairn/patients-domain';
import { factChip, patientChips } from './patient-chips';

const aPatient = (details: Partial<Patient> = {}): Patient => ({
  id: '01990000-0000-7000-8000-000000000001',
  givenName: 'Tamsin',
  familyName: 'Orrell',
  preferredName: 'Tam',
  pronouns: 'she/her',
  birthDate: '2002-05-03',
  birthPrecision: 'day',
  recordedSex: 'female',
  genderIdentity: '',
  localNumber: 'CN-10482',
  nhsNumber: null,
  phone: '',
  safeToLeaveMessage: false,
  language: 'English',
  interpreterNeeded: false,
  version: 1,
  recordedAt: '2026-08-20T09:00:00.000Z',
  recordedBy: '01990000-0000-7000-8000-0000000000aa',
  registeredAt: '2026-08-20T09:00:00.000Z',
  ...details,
});
const words = (details: Partial<Patient>): string[] =>
  patientChips(aPatient(details), '2026-11-23').map((chip) => chip.words);

describe('patientChips', () => {
  it('says nothing where there is nothing to know', () => expect(words({})).toEqual([]));

  it('marks somebody under 18, up to the day before the birthday', () => {
    expect(words({ birthDate: '2008-11-24' })).toEqual(['Under 18']);
    expect(words({ birthDate: '2008-11-23' })).toEqual([]);
  });

  it('takes somebody who may be under 18 for it', () =>
    expect(words({ birthDate: '2008-01-01', birthPrecision: 'year' })).toEqual(['Under 18']));

  it('names the language that an interpreter is needed for', () => {
    expect(words({ interpreterNeeded: true, language: 'Polish' })).toEqual(['Interpreter needed, Polish']);
    expect(words({ interpreterNeeded: true, language: '' })).toEqual(['Interpreter needed']);
  });

  it('says about messages only where there is a phone', () => {
    expect(words({ phone: '07700 900123' })).toEqual(['Leave no message']);
    expect(words({ phone: '07700 900123', safeToLeaveMessage: true })).toEqual(['Messages are safe']);
    expect(words({ safeToLeaveMessage: true })).toEqual([]);
  });
});

describe('factChip', () => {
  it('stands out where something is to know or to ask, and is quiet where somebody asked and there is none', () => {
    expect(factChip({ words: 'Allergies not asked', needsAttention: true })).toEqual({
      words: 'Allergies not asked',
      icon: 'flag',
      needsAttention: true,
    });
    expect(factChip({ words: 'No known allergies', needsAttention: false })).toMatchObject({ icon: 'tick' });
  });
});
