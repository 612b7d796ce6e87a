import * as z from 'zod';

/** Longest note, in characters. */
export const NOTE_MAX = 2000;

/** Who says so. */
export const Source = z.enum(['patient', 'staff', 'test', 'collateral', 'device']);
export type Source = z.infer<typeof Source>;

/** What every log record carries beside what was entered. */
export const RecordFrame = z.object({
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

const CorrectionReason = z.string().trim().min(1, 'Say why this entry is corrected.').max(200);

/** The body of a correction: the whole new entry and why. The path names what it replaces. */
export function Correction<S extends z.ZodRawShape>(input: z.ZodObject<S, z.core.$strict>) {
  return z.strictObject({ ...input.shape, correctionReason: CorrectionReason });
}

/** The body of a retraction: the entry should not be in the record at all, and why. */
export const RetractionInput = z.strictObject({
  id: z.uuid(),
  reason: z.string().trim().min(1, 'Say why this entry is withdrawn.').max(200),
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

/** The history of one entry, oldest first; the last one stands unless `retraction` is set. */
export function History<T extends z.ZodType>(record: T) {
  return z.object({ versions: z.array(record), retraction: Retraction.nullable() });
}
