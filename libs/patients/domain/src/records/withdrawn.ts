import * as z from 'zod';
import { RECORD_KINDS, Retraction } from './record';

/** Entries that were withdrawn and whose day lies in `?from&to`. */
export const WITHDRAWN_ENTRIES = 'patients/:patientId/withdrawn-entries';

/** An entry that stands no longer, as it was last, with who withdrew it, when and why. */
export const WithdrawnEntry = z.object({
  kind: z.enum(RECORD_KINDS),
  /** As the contract of its kind says. */
  record: z.record(z.string(), z.unknown()),
  retraction: Retraction,
});
export type WithdrawnEntry = z.infer<typeof WithdrawnEntry>;
