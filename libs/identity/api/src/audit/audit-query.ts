import * as z from 'zod';
import { queryDay } from '@cairn/shared-api';
import { textLine } from '@cairn/shared-util';

/** Filters of the audit trail as they stand in the address. `from` and `to` are days of the clinic, both included. */
export const AuditQuery = z.strictObject({
  cursor: textLine('The cursor', 100).optional(),
  actor: z.uuid('Choose a colleague.').optional(),
  patient: z.uuid('Enter the whole record id.').optional(),
  from: queryDay.optional(),
  to: queryDay.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
