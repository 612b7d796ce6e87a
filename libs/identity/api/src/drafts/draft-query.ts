import * as z from 'zod';
import { DraftForm } from '@cairn/identity-domain';

export const DraftQuery = z.strictObject({
  form: DraftForm.optional(),
  patientId: z.uuid().optional(),
});
export type DraftQuery = z.infer<typeof DraftQuery>;
