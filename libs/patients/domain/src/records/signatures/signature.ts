import * as z from 'zod';
import { EntryId, RECORD_KINDS } from '../record';
import { EntrySignature, SignatureRole } from './entry-signature';

export const SIGNATURES = 'patients/:patientId/signatures';
export const SIGNATURE_REQUESTS = 'patients/:patientId/signature-requests';
/** What colleagues asked the caller to co-sign, across people. */
export const WAITING_SIGNATURES = 'signature-requests/waiting';

/** How many entries are signed with one press, at most: the entries of a long day. */
export const SIGNED_AT_ONCE_MAX = 50;

const SignedRecord = z.enum(RECORD_KINDS, { error: 'Choose a kind of entry.' });

/** One version that is signed, and as whom. */
export const SignatureInput = z.strictObject({
  id: EntryId,
  recordKind: SignedRecord,
  recordId: z.uuid(),
  role: SignatureRole,
});
export type SignatureInput = z.infer<typeof SignatureInput>;

/** Entries of one person that are signed together: all or none. */
export const SignaturesInput = z.strictObject({
  signatures: z
    .array(SignatureInput)
    .min(1, 'Choose at least one entry to sign.')
    .max(SIGNED_AT_ONCE_MAX, `Sign at most ${SIGNED_AT_ONCE_MAX} entries at once.`),
});
export type SignaturesInput = z.infer<typeof SignaturesInput>;

/** Every signature under a person's entries, the first one first. */
export const Signatures = z.array(EntrySignature);

/** What signing left: the signatures of the caller under these versions, old ones too. */
export const SignaturesReceipt = z.object({ signatures: z.array(EntrySignature) });
export type SignaturesReceipt = z.infer<typeof SignaturesReceipt>;

/** Asks a colleague by name to co-sign one version. */
export const SignatureRequestInput = z.strictObject({
  id: EntryId,
  recordKind: SignedRecord,
  recordId: z.uuid(),
  /** The colleague's membership. */
  askedOf: z.uuid('Choose a colleague.'),
});
export type SignatureRequestInput = z.infer<typeof SignatureRequestInput>;

/** An entry that waits for the caller's signature, with what it says: nobody signs what they did not read. */
export const WaitingSignature = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  kind: z.enum(RECORD_KINDS),
  askedByName: z.string(),
  askedAt: z.iso.datetime({ offset: true }),
  /** As the contract of its kind says. */
  record: z.record(z.string(), z.unknown()),
});
export type WaitingSignature = z.infer<typeof WaitingSignature>;
