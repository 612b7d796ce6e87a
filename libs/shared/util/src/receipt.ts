import * as z from 'zod';

/** The answer to every write: ids and version only, no clinical text, so that it can be kept with the idempotency key. */
export const Receipt = z.object({
  id: z.uuid(),
  recordedAt: z.iso.datetime({ offset: true }),
  /** The ETag of what can be edited; null for what is only ever replaced. */
  version: z.int().min(1).nullable(),
});
export type Receipt = z.infer<typeof Receipt>;
