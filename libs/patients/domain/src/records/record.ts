import * as z from 'zod';
import { midSentence, neededLine, typedText } from '@cairn/shared-util';
import { CheckedSignature } from './signatures/entry-signature';

/** Longest note, in characters. */
export const NOTE_MAX = 2000;

/**
 * The id of an entry, made by whoever sends it (UUID version 7), so that the same entry sent twice is one entry. What was
 * kept under another form of id is still read.
 */
export const EntryId = z.uuidv7();

/** A note to an entry. */
export const Note = typedText('A note', NOTE_MAX);

/** Who says so. */
export const Source = z.enum(['patient', 'staff', 'test', 'collateral', 'device']);
export type Source = z.infer<typeof Source>;

export const SOURCE_LABELS: Readonly<Record<Source, string>> = {
  patient: 'The person',
  staff: 'Staff',
  test: 'A test',
  collateral: 'Family or others',
  device: 'A device',
};

/** Who said so, inside a sentence: "the person", "family or others". */
export function sourceName(source: Source): string {
  return midSentence(SOURCE_LABELS[source]);
}

/** The kinds of entry that a patient's record is made of: each is a table, and each can be corrected and withdrawn. */
export const RECORD_KINDS = [
  'craving',
  'use_day',
  'therapy_session',
  'event_mark',
  'check_in',
  'withdrawal_check',
  'observation',
  'medicine',
  'allergy',
  'supervised_dose',
  'drug_test',
  'adverse_event',
  'bladder_check',
  'body_check',
  'diagnosis',
  'assessment',
  'own_item',
  'own_rating',
  'schedule_change',
  'referral',
  'goal',
  'task',
  'strength',
  'support',
  'safety_plan',
  'flag',
  'care_review',
  'outcome_profile',
  'leaving_plan',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What every log record carries beside what was entered. */
export const RecordFrame = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  recordedBy: z.uuid(),
  recordedByName: z.string(),
  recordedAt: z.iso.datetime({ offset: true }),
  /** The record that this one corrects, or null. */
  replaces: z.uuid().nullable(),
  /** Why it was corrected, or null for a first entry. */
  correctionReason: z.string().nullable(),
  /** False once replaced or retracted. */
  standing: z.boolean(),
});
export type RecordFrame = z.infer<typeof RecordFrame>;

const CorrectionReason = neededLine('The reason', 200, 'Say why this entry is corrected.');

/** The body of a correction: the whole new entry and why. The path names what it replaces. */
export function Correction<S extends z.ZodRawShape>(input: z.ZodObject<S, z.core.$strict>) {
  return z.strictObject({ ...input.shape, correctionReason: CorrectionReason });
}

/** The body of a retraction: the entry should not be in the record at all, and why. */
export const RetractionInput = z.strictObject({
  id: EntryId,
  reason: neededLine('The reason', 200, 'Say why this entry is withdrawn.'),
});
export type RetractionInput = z.infer<typeof RetractionInput>;

/** A retraction as it is kept. */
export const Retraction = z.object({
  id: z.uuid(),
  recordId: z.uuid(),
  reason: z.string(),
  recordedBy: z.uuid(),
  recordedByName: z.string(),
  recordedAt: z.iso.datetime({ offset: true }),
});
export type Retraction = z.infer<typeof Retraction>;

/** The history of one entry, oldest first; the last one stands unless `retraction` is set. Signatures are of any version. */
export function History<T extends z.ZodType>(record: T) {
  return z.object({
    versions: z.array(record),
    retraction: Retraction.nullable(),
    signatures: z.array(CheckedSignature).default([]),
  });
}
