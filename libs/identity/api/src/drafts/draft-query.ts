import * as z from 'zod';

export const DraftQuery = z.strictObject({
  form: z.string().min(1).max(60).optional(),
  patientId: z.uuid().optional(),
});
export type DraftQuery = z.infer<typeof DraftQuery>;
