import * as z from 'zod';

/** Filters of the audit trail as they stand in the address. `from` and `to` are days of the clinic, both included. */
export const AuditQuery = z.strictObject({
  cursor: z.string().max(100).optional(),
  actor: z.uuid('Choose a colleague.').optional(),
  patient: z.uuid('Enter the whole record id.').optional(),
  from: z.iso.date('Enter a day.').optional(),
  to: z.iso.date('Enter a day.').optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
