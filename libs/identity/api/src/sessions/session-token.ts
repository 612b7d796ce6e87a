import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A secret of 256 random bits, as it stands in a cookie or a link. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of a secret. Null for what cannot be one. */
export function hashOfToken(token: string | null): Buffer | null {
  return token !== null && TOKEN_FORM.test(token) ? createHash('sha256').update(token).digest() : null;
}

/** The two parts of a link's token, `<clinicId>.<secret>`, the secret as it is kept. Null for what cannot be one. */
export function linkParts(token: string): { clinicId: string; tokenHash: Buffer } | null {
  const [clinicId = '', secret = ''] = token.split('.');
  const tokenHash = hashOfToken(secret);
  return UUID.test(clinicId) && tokenHash !== null ? { clinicId, tokenHash } : null;
}

/** Names a sign-in in the audit trail: short, and of no use for signing in. */
export const sessionName = (idHash: Buffer): string => createHash('sha256').update(idHash).digest('hex').slice(0, 16);
