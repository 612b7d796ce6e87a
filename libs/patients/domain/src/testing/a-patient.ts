import type { PatientInput } from '../patients/patient';

/** Details of an invented person. */
export function aPatient(details: Partial<PatientInput> = {}): PatientInput {
  return {
    givenName: 'Tamsin',
    familyName: 'Orrell',
    preferredName: 'Tam',
    pronouns: 'she/her',
    birthDate: '2002-05-03',
    birthPrecision: 'day',
    recordedSex: 'female',
    genderIdentity: '',
    localNumber: 'CN-10482',
    nhsNumber: '9991230130',
    phone: '',
    safeToLeaveMessage: false,
    language: 'English',
    interpreterNeeded: false,
    ...details,
  };
}
