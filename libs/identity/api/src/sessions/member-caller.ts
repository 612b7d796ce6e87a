import type { Caller } from '@cairn/shared-api';
import type { MembershipRow } from '../auth-store';
import { sessionName } from './session-token';

/** A member for whom something is done without a sign-in. The trail names the request in its place. */
export function memberCaller(accountId: string, membership: MembershipRow, requestId: string): Caller {
  return {
    accountId,
    clinicId: membership.clinic_id,
    clinicName: membership.clinic_name,
    actorId: membership.membership_id,
    session: sessionName(Buffer.from(requestId)),
    timeZone: membership.time_zone,
    role: membership.role,
    displayName: membership.display_name,
  };
}
