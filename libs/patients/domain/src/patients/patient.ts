import * as z from 'zod';
import { calendarDay, neededLine, textLine } from '@cairn/shared-util';
import { BirthPrecision, isFirstOfPrecision } from './birth';
import { isNhsNumber } from './nhs-number';

export const PATIENTS = 'patients';
export const PATIENT = 'patients/:patientId';
export const PATIENT_HISTORY = 'patients/:patientId/history';

/** Sex as recorded, apart from gender identity, which is in the person's own words. */
export const RecordedSex = z.enum(['female', 'male', 'other', 'not_known'], 'Choose the recorded sex.');
export type RecordedSex = z.infer<typeof RecordedSex>;
export const RECORDED_SEX_LABELS: Readonly<Record<RecordedSex, string>> = {
  female: 'Female',
  male: 'Male',
  other: 'Other',
  not_known: 'Not known',
};

/** What is entered when a person is registered or their details are changed. */
export const PatientInput = z
  .strictObject({
    givenName: neededLine('The first name', 100, 'Enter a first name.'),
    familyName: neededLine('The last name', 100, 'Enter a last name.'),
    preferredName: textLine('The preferred name', 100),
    pronouns: textLine('Pronouns', 40),
    birthDate: calendarDay('Enter a date of birth.'),
    birthPrecision: BirthPrecision,
    recordedSex: RecordedSex,
    genderIdentity: textLine('Gender identity', 60),
    /** The clinic's own number for the person; unique in the clinic. */
    localNumber: neededLine('The local number', 20, 'Enter the local number.'),
    /** Ten digits without spaces, or null when not known. */
    nhsNumber: z
      .string()
      .refine(isNhsNumber, 'Check the NHS number: its ten digits do not agree with each other.')
      .nullable(),
    phone: textLine('The phone number', 40),
    safeToLeaveMessage: z.boolean(),
    language: textLine('Language', 60),
    interpreterNeeded: z.boolean(),
  })
  .refine(isFirstOfPrecision, {
    path: ['birthDate'],
    message: 'Where only the month or year of birth is known, its first day is kept.',
  });
export type PatientInput = z.infer<typeof PatientInput>;

/** A registration. The browser may send the id it made (UUID version 7), so that a second try is the same person. */
export const PatientRegistration = PatientInput.extend({ id: z.uuidv7().optional() });
export type PatientRegistration = z.infer<typeof PatientRegistration>;

/** A change of details: the whole of them, and why. */
export const PatientChange = PatientInput.extend({
  reason: neededLine('The reason', 200, 'Say why the details change.'),
});
export type PatientChange = z.infer<typeof PatientChange>;

/** The rules of today are for what is entered; what was kept under earlier ones is still read. */
const keptTexts = {
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  pronouns: z.string(),
  genderIdentity: z.string(),
  localNumber: z.string(),
  phone: z.string(),
  language: z.string(),
};

/** The details that stand. `version` is the ETag. */
export const Patient = z.object({
  ...PatientInput.shape,
  ...keptTexts,
  id: z.uuid(),
  version: z.int().min(1),
  recordedAt: z.iso.datetime({ offset: true }),
  recordedBy: z.uuid(),
  registeredAt: z.iso.datetime({ offset: true }),
});
export type Patient = z.infer<typeof Patient>;

/** One version of the details, kept for ever. The first has no reason. */
export const PatientVersion = Patient.extend({ reason: z.string().nullable(), recordedByName: z.string() });
export type PatientVersion = z.infer<typeof PatientVersion>;
export const PatientVersions = z.array(PatientVersion);

/** What to look for: part of a name, a date of birth, a local number or an NHS number. Empty: whom I opened last. */
export const PatientQuery = z.strictObject({
  find: textLine('The search', 100).optional(),
});
export type PatientQuery = z.infer<typeof PatientQuery>;

/** Most people that one search answers with. */
export const FIND_LIMIT = 20;

/** A person in a list of search results. */
export const PatientMatch = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  birthDate: z.iso.date(),
  birthPrecision: BirthPrecision,
  localNumber: z.string(),
  nhsNumber: z.string().nullable(),
});
export type PatientMatch = z.infer<typeof PatientMatch>;
export const PatientMatches = z.array(PatientMatch);
