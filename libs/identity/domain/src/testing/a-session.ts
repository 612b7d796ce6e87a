import type { SignedIn } from '../sessions/session';

/** A signed-in clinician, for specs. */
export const aSession = (changes: Partial<SignedIn> = {}): SignedIn => ({
  accountId: '0198c0de-0000-7000-8000-000000000001',
  membershipId: '0198c0de-0000-7000-8000-000000000002',
  clinicId: '0198c0de-0000-7000-8000-000000000003',
  clinicName: 'Fellgate Recovery Service',
  timeZone: 'Europe/London',
  today: '2026-11-23',
  displayName: 'Owen Hartley',
  role: 'clinician',
  locked: false,
  locksAt: '2026-11-23T10:57:00Z',
  endsAt: '2026-11-23T22:42:00Z',
  ...changes,
});
