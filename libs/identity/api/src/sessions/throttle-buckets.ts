import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Bucket } from '../auth-store';

/** Wrong passwords are common: this many are free for one person from one neighbourhood. */
const FREE_FOR_PERSON = 5;
/** A clinic may stand behind one address: this many are free for all of it. */
const FREE_FOR_ADDRESS = 60;
/** A page behind a link is opened again and again before it is used: this many are free for one link. */
const FREE_FOR_LINK = 20;

const bucket = (freeTries: number, ...parts: readonly string[]): Bucket => ({
  name: createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
  freeTries,
});

/** The neighbourhood of an address: /24 of IPv4, /48 of IPv6 (the shortest written form is good enough here). */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const groups = plain.split(isIPv6(plain) ? ':' : '.');
  return groups.slice(0, 3).join('.');
}

export interface Buckets {
  /** Emptied by a good sign-in. */
  readonly own: readonly Bucket[];
  /** Shared with others who sign in from the same place. */
  readonly shared: readonly Bucket[];
}

/**
 * Where a try to sign in counts. A device on which the account has signed in before has a bucket of its own, so that a
 * stranger who tries passwords elsewhere never makes its owner wait.
 */
export function signInBuckets(email: string, address: string, device: string | null): Buckets {
  if (device !== null) return { own: [bucket(FREE_FOR_PERSON, 'device', email, device)], shared: [] };
  return {
    own: [bucket(FREE_FOR_PERSON, 'person', email, prefixOf(address))],
    shared: [bucket(FREE_FOR_ADDRESS, 'address', address)],
  };
}

/** Where a try to unlock counts: at the account's own, since the screen in question is signed in already. */
export const unlockBuckets = (accountId: string): Buckets => ({
  own: [bucket(FREE_FOR_PERSON, 'unlock', accountId)],
  shared: [],
});

/** Where a try with a one-time link counts: at the link, and at where it comes from, apart from the sign-ins of the place. */
export const linkBuckets = (tokenHash: Buffer, address: string): Buckets => ({
  own: [bucket(FREE_FOR_LINK, 'link', tokenHash.toString('hex'))],
  shared: [bucket(FREE_FOR_ADDRESS, 'link-address', address)],
});

/** Where it is noted that the clinics of an account know of a block. */
export const markerOf = (accountId: string): string => bucket(0, 'told', accountId).name;
