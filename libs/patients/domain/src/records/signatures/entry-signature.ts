import * as z from 'zod';

/** As whom somebody signs: who wrote the version, or a colleague who stands by it. */
export const SignatureRole = z.enum(['author', 'co_signer']);
export type SignatureRole = z.infer<typeof SignatureRole>;

/** One signature under one version of an entry. */
export const EntrySignature = z.object({
  id: z.uuid(),
  /** The version that was signed. Another version of the same entry needs a signature of its own. */
  recordId: z.uuid(),
  role: SignatureRole,
  signedBy: z.uuid(),
  signedByName: z.string(),
  signedAt: z.iso.datetime({ offset: true }),
});
export type EntrySignature = z.infer<typeof EntrySignature>;

/** A signature read with the version that it is under. */
export const CheckedSignature = EntrySignature.extend({
  /** Whether the version still says, word for word, what was signed. */
  holds: z.boolean(),
});
export type CheckedSignature = z.infer<typeof CheckedSignature>;
