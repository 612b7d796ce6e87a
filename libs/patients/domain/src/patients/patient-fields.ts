import type { PatientInput } from './patient';
import { RECORDED_SEX_LABELS } from './patient';
import { birthWords } from './birth';
import { formatNhsNumber } from './nhs-number';

/** A field of the details, or the date of birth with its precision, which are one thing to a reader. */
export type DetailKey = Exclude<keyof PatientInput, 'birthPrecision'>;

interface DetailField {
  readonly key: DetailKey;
  readonly label: string;
  /** The value in words; "not recorded" for none. */
  readonly words: (patient: PatientInput) => string;
}

const said = (text: string): string => (text === '' ? 'not recorded' : text);
const yesOrNo = (answer: boolean): string => (answer ? 'Yes' : 'No');

/** The details in the order in which they are shown, entered and compared. */
export const DETAIL_FIELDS: readonly DetailField[] = [
  { key: 'givenName', label: 'First name', words: (patient) => patient.givenName },
  { key: 'familyName', label: 'Last name', words: (patient) => patient.familyName },
  { key: 'preferredName', label: 'Likes to be called', words: (patient) => said(patient.preferredName) },
  { key: 'pronouns', label: 'Pronouns', words: (patient) => said(patient.pronouns) },
  { key: 'birthDate', label: 'Date of birth', words: (patient) => birthWords(patient) },
  { key: 'recordedSex', label: 'Recorded sex', words: (patient) => RECORDED_SEX_LABELS[patient.recordedSex] },
  { key: 'genderIdentity', label: 'Gender identity', words: (patient) => said(patient.genderIdentity) },
  { key: 'localNumber', label: 'Local number', words: (patient) => patient.localNumber },
  {
    key: 'nhsNumber',
    label: 'NHS number',
    words: (patient) => (patient.nhsNumber === null ? 'not known' : formatNhsNumber(patient.nhsNumber)),
  },
  { key: 'phone', label: 'Phone', words: (patient) => said(patient.phone) },
  {
    key: 'safeToLeaveMessage',
    label: 'Safe to leave a message',
    words: (patient) => yesOrNo(patient.safeToLeaveMessage),
  },
  { key: 'language', label: 'Language', words: (patient) => said(patient.language) },
  { key: 'interpreterNeeded', label: 'Interpreter needed', words: (patient) => yesOrNo(patient.interpreterNeeded) },
];

/** What is entered, taken out of anything that holds more. */
export function detailsOf(patient: PatientInput): PatientInput {
  const { givenName, familyName, preferredName, pronouns, birthDate, birthPrecision, recordedSex } = patient;
  const { genderIdentity, localNumber, nhsNumber, phone, safeToLeaveMessage, language, interpreterNeeded } = patient;
  return {
    ...{ givenName, familyName, preferredName, pronouns, birthDate, birthPrecision, recordedSex },
    ...{ genderIdentity, localNumber, nhsNumber, phone, safeToLeaveMessage, language, interpreterNeeded },
  };
}

/** Whether one field of the details says the same in both. A date of birth known less exactly is another one. */
export function sameDetail(key: DetailKey, one: PatientInput, other: PatientInput): boolean {
  if (key === 'birthDate' && one.birthPrecision !== other.birthPrecision) return false;
  return one[key] === other[key];
}

/** Fields that differ between two versions, in the order of the form. */
export function changedDetails(before: PatientInput, after: PatientInput): DetailKey[] {
  return DETAIL_FIELDS.map(({ key }) => key).filter((key) => !sameDetail(key, before, after));
}

/** The second with one field taken over from the first. */
export function withDetail(key: DetailKey, from: PatientInput, into: PatientInput): PatientInput {
  if (key === 'birthDate') return { ...into, birthDate: from.birthDate, birthPrecision: from.birthPrecision };
  return { ...into, [key]: from[key] };
}
