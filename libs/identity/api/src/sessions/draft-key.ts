import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/** The key of the drafts that a member keeps on a device: one for each account and clinic, made of the account's secret. */
export function draftKey(draftSecret: Buffer, clinicId: string, membershipId: string): string {
  const bytes = hkdfSync('sha256', draftSecret, `${clinicId}|${membershipId}`, 'cairn drafts v1', KEY_BYTES);
  return Buffer.from(bytes).toString('base64');
}
