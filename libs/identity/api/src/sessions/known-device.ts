import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const MOST = 4;

const macOf = (nonce: string, secret: Buffer): string =>
  createHmac('sha256', secret).update(`device|${nonce}`).digest('base64url');

const entriesOf = (cookie: string | null): string[] => (cookie ?? '').split('~').filter(Boolean).slice(0, MOST);

function isMade(entry: string, secret: Buffer): boolean {
  const [nonce = '', mac = ''] = entry.split('.');
  const wanted = Buffer.from(macOf(nonce, secret));
  const given = Buffer.from(mac);
  return nonce.length > 0 && wanted.length === given.length && timingSafeEqual(wanted, given);
}

/**
 * The name of this device for an account that has signed in on it before, or null. Only the account's own secret makes
 * such an entry, so a device known for one account is a stranger for another.
 */
export function knownDevice(cookie: string | null, secret: Buffer): string | null {
  return (
    entriesOf(cookie)
      .find((entry) => isMade(entry, secret))
      ?.split('.')[0] ?? null
  );
}

/** The device cookie after a good sign-in: the newest account first, at most four, for shared workstations. */
export function rememberDevice(cookie: string | null, secret: Buffer): string {
  const entries = entriesOf(cookie);
  const own = entries.find((entry) => isMade(entry, secret));
  const nonce = randomBytes(12).toString('base64url');
  const first = own ?? `${nonce}.${macOf(nonce, secret)}`;
  return [first, ...entries.filter((entry) => entry !== first)].slice(0, MOST).join('~');
}
