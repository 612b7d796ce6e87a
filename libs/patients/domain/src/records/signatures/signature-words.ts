import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import type { RecordFrame } from '../record';
import type { CheckedSignature, EntrySignature } from './entry-signature';

/** "Signed by Owen Hartley, 23 November 2026, 10:42". */
export function signatureWords({ role, signedByName, signedAt }: EntrySignature, timeZone: string): string {
  const when = `${formatDay(localDay(signedAt, timeZone), 'long')}, ${formatTime(signedAt, timeZone)}`;
  return `${role === 'author' ? 'Signed' : 'Co-signed'} by ${signedByName}, ${when}`;
}

/** Who signed one version, in words, the first one first; and whether it says something else since. */
export function signaturesUnder(
  recordId: string,
  signatures: readonly CheckedSignature[],
  timeZone: string,
): readonly string[] {
  const own = signatures.filter((signature) => signature.recordId === recordId);
  const words = own.map((signature) => signatureWords(signature, timeZone));
  return own.some(({ holds }) => !holds) ? [...words, 'It says something else now than what was signed.'] : words;
}

/** What a version that replaced another is called: an amendment where a signed one stood before. */
export function replacementWord(
  { replaces }: Pick<RecordFrame, 'replaces'>,
  signatures: readonly Pick<EntrySignature, 'recordId'>[],
): 'Correction' | 'Amendment' {
  return signatures.some(({ recordId }) => recordId === replaces) ? 'Amendment' : 'Correction';
}

/** What somebody can do about the signatures of an entry that stands. */
export type SigningStep = 'sign' | 'co_sign' | 'ask' | null;

/**
 * The next step for a colleague, by membership: who wrote it signs, and may then ask others; others co-sign what is
 * signed. Null where nothing is to be done by them.
 */
export function signingStep(
  { id, recordedBy }: Pick<RecordFrame, 'id' | 'recordedBy'>,
  signatures: readonly EntrySignature[],
  me: string,
): SigningStep {
  const own = signatures.filter(({ recordId }) => recordId === id);
  const isSigned = own.some(({ role }) => role === 'author');
  if (recordedBy === me) return isSigned ? 'ask' : 'sign';
  return isSigned && !own.some(({ signedBy }) => signedBy === me) ? 'co_sign' : null;
}
