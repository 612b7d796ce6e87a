import type { AcceptInput } from '@cairn/identity-domain';
import { unfit } from '@cairn/shared-api';

/** Somebody who is about to become a member. */
export interface Newcomer {
  readonly email: string;
  readonly displayName: string;
  readonly clinicName: string;
  readonly timeZone: string;
  /** Words that must not make up the password. */
  readonly about: readonly string[];
}

/** A name of the IANA list, "Europe/London", or "UTC": an offset such as "+01:00" knows no summer. */
const ZONE_NAME = /^(?:[A-Z]\w*(?:\/[A-Z][\w+-]*)+|UTC)$/;

/** Names are taken as the list writes them, capitals included. */
function isZone(timeZone: string): boolean {
  if (!ZONE_NAME.test(timeZone)) return false;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
    return known === timeZone || known.toLowerCase() !== timeZone.toLowerCase();
  } catch {
    return false;
  }
}

/** The first administrator also says who they are and what the clinic is called. 422 for what is left out. */
export function firstAdministratorOf({ displayName, email, clinicName, timeZone }: AcceptInput): Newcomer {
  if (email === null) throw unfit('email', 'Enter your e-mail address, like name@clinic.example.');
  if (clinicName === null) throw unfit('clinicName', 'Enter the name of the clinic.');
  if (timeZone === null || !isZone(timeZone)) {
    throw unfit('timeZone', 'Choose the time zone of the clinic, such as Europe/London.');
  }
  const address = email.toLowerCase();
  return { email: address, displayName, clinicName, timeZone, about: [address, displayName, clinicName] };
}
