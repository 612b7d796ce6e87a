import * as z from 'zod';
import { isNhsNumber } from './nhs-number';

export const PATIENTS = 'patients';
export const PATIENT = 'patients/:patientId';
export const PATIENT_HISTORY = 'patients/:patientId/history';

/** How exactly a date of birth is known. A month or year keeps its first day in `birthDate`. */
export const BirthPrecision = z.enum(['day', 'month', 'year']);
export type BirthPrecision = z.infer<typeof BirthPrecision>;

/** Sex as recorded, apart from gender identity, which is in the person's own words. */
export const RecordedSex = z.enum(['female', 'male', 'other', 'not_known']);

/** What is entered when a person is registered or their details are changed. */
export const PatientInput = z.strictObject({
  givenName: z.string().trim().min(1, 'Enter a first name.').max(100),
  familyName: z.string().trim().min(1, 'Enter a last name.').max(100),
  preferredName: z.string().trim().max(100),
  pronouns: z.string().trim().max(40),
  birthDate: z.iso.date('Enter a date of birth.'),
  birthPrecision: BirthPrecision,
  recordedSex: RecordedSex,
  genderIdentity: z.string().trim().max(60),
  /** The clinic's own number for the person; unique in the clinic. */
  localNumber: z.string().trim().min(1, 'Enter the local number.').max(20),
  /** Ten digits without spaces, or null when not known. */
  nhsNumber: z
    .string()
    .refine(isNhsNumber, 'Check the NHS number: its ten digits do not agree with each other.')
    .nullable(),
  phone: z.string().trim().max(40),
  safeToLeaveMessage: z.boolean(),
  language: z.string().trim().max(60),
  interpreterNeeded: z.boolean(),
});
export type PatientInput = z.infer<typeof PatientInput>;

/** A change of details: the whole of them, and why. */
export const PatientChange = PatientInput.extend({
  reason: z.string().trim().min(1, 'Say why the details change.').max(200),
});
export type PatientChange = z.infer<typeof PatientChange>;

/** The details that stand. `version` is the ETag. */
export const Patient = z.object({
  ...PatientInput.shape,
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
