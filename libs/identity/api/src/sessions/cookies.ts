import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'cairn-session';
export const DEVICE_COOKIE = 'cairn-device';

/** `__Host-` binds a cookie to this very host; browsers take the prefix only over https. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** The value of a cookie of this product, or null. The first of the name counts. */
export function readCookie(request: FastifyRequest, name: string, secure: boolean): string | null {
  const wanted = `${cookieName(name, secure)}=`;
  const found = (request.headers.cookie ?? '').split(/; */).find((pair) => pair.startsWith(wanted));
  return found === undefined ? null : found.slice(wanted.length);
}

interface Written {
  readonly secure: boolean;
  /** Left out: until the browser closes. */
  readonly maxAgeSeconds?: number;
}

/** Sets a cookie that no script reads and no other site sends along with a write. */
export function writeCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  { secure, maxAgeSeconds }: Written,
): void {
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  const safe = secure ? '; Secure' : '';
  reply.header('set-cookie', `${cookieName(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${safe}${age}`);
}
