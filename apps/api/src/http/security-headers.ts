import { randomBytes } from 'node:crypto';

const SHARED = ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

/** Policy of everything that is no page: nothing may be loaded from it. */
export const API_POLICY = ["default-src 'none'", ...SHARED].join('; ');

/** Policy of the dashboard: our own files, styles with the nonce of this answer, and no way to write HTML as text. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...SHARED,
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler',
  ].join('; ');
}

export const newNonce = (): string => randomBytes(18).toString('base64');
