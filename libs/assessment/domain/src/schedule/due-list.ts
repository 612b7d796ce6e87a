import * as z from 'zod';

/** What is due of one person, and of everybody in the caller's clinic. */
export const DUE_MEASURES = 'patients/:patientId/due-measures';
export const CLINIC_DUE = 'due-measures';

/** A measure that is asked, as it is told. */
export const DueMeasure = z.object({
  kind: z.enum(['instrument', 'own']),
  /** Key of the instrument, or the person's own question. */
  key: z.string(),
  /** "PHQ-9", or the question. */
  name: z.string(),
  everyDays: z.int().nullable(),
  why: z.string(),
  lastOn: z.iso.date().nullable(),
  dueOn: z.iso.date(),
  /** 0 is due today, 3 is three days overdue, -5 is due in five days. */
  overdueDays: z.int(),
});
export type DueMeasure = z.infer<typeof DueMeasure>;

export const DueMeasures = z.object({ today: z.iso.date(), rule: z.string(), due: z.array(DueMeasure) });
export type DueMeasures = z.infer<typeof DueMeasures>;

/** One measure of one person of the clinic's list. */
export const ClinicDueRow = z.object({
  ...DueMeasure.shape,
  patientId: z.uuid(),
  patientName: z.string(),
  localNumber: z.string(),
  /** "Rehab day 12". */
  standing: z.string(),
});
export type ClinicDueRow = z.infer<typeof ClinicDueRow>;

export const ClinicDue = z.object({
  today: z.iso.date(),
  rule: z.string(),
  /** People in an open episode: whom the list is of. */
  people: z.int(),
  rows: z.array(ClinicDueRow),
});
export type ClinicDue = z.infer<typeof ClinicDue>;
