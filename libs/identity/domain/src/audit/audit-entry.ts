import * as z from 'zod';

export const AUDIT = 'audit';

export const AUDIT_OUTCOMES = ['done', 'refused', 'not_found'] as const;

/** One request, and whom it was about. Ids and words only, never clinical text. */
export const AuditEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  actorName: z.string().nullable(),
  /** What was asked, e.g. `craving.log`, `timeline.read`. */
  action: z.string(),
  outcome: z.enum(AUDIT_OUTCOMES),
  patientIds: z.array(z.uuid()),
  requestId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A page of entries, newest first; `next` is the cursor of the following page or null. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.string().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;
