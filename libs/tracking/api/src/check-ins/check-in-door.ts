import { Injectable } from '@nestjs/common';
import { Clock, hashOfToken, linkBuckets, linkParts, newToken, sessionName, Throttle } from '@cairn/identity-api';
import type { SubstanceKey } from '@cairn/patients-domain';
import { AuthConnection, ProblemError, type ScopeCall } from '@cairn/shared-api';

const FIND = { name: 'find-check-in-link', text: 'SELECT * FROM find_check_in_link($1, $2, $3, $4)' };
const NO_CLINIC = '00000000-0000-0000-0000-000000000000';

/** What a request without a sign-in says about where it comes from. */
export interface LinkVisit {
  readonly address: string;
  readonly requestId: string;
}

/** A link that opened, and the clinic behind it. */
export interface OpenCheckInLink {
  readonly id: string;
  readonly patient_id: string;
  readonly episode_id: string | null;
  readonly substances: SubstanceKey[];
  readonly days: number;
  readonly made_by: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly clinic_id: string;
  readonly clinic_name: string;
  readonly time_zone: string;
}

/** One answer for links that are wrong, over, used or revoked: whoever holds one learns nothing from it. */
export const notOpen = (): ProblemError =>
  new ProblemError(404, 'check-in-not-open', 'This link does not open a check-in. Ask your team for a new one.');

/** Where a person with a link comes in: slowed down by link and by address, told the same whatever is wrong with it. */
@Injectable()
export class CheckInDoor {
  constructor(
    private readonly connection: AuthConnection,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /**
   * The link behind a token while it is open, or after it was used by the check-in `checkInId`. Anything else takes the
   * same look-up and throws the same. The tries of one link count whether they are right or not.
   */
  async open(token: string, checkInId: string, { address }: LinkVisit): Promise<OpenCheckInLink> {
    const { clinicId, tokenHash } = linkParts(token) ?? nobodys();
    const buckets = linkBuckets(tokenHash, address);
    await this.throttle.take(buckets);
    const values = [clinicId, tokenHash, checkInId, this.clock.now()];
    const [link] = await this.connection.query<OpenCheckInLink>(FIND, values);
    if (link === undefined) throw notOpen();
    await this.throttle.giveBack(buckets);
    return link;
  }
}

/** What is looked up for a text that is no token, so that this too takes its time. */
function nobodys(): { clinicId: string; tokenHash: Buffer } {
  return { clinicId: NO_CLINIC, tokenHash: hashOfToken(newToken()) ?? Buffer.alloc(0) };
}

/** What a person does with a link, as the trail calls it. */
export type LinkAction = 'check-in.open' | 'check-in.submit';

/** The call of a person: in the clinic of the link, on behalf of no member. The trail names the request. */
export function callOf(link: OpenCheckInLink, action: LinkAction, requestId: string): ScopeCall {
  const caller = {
    clinicId: link.clinic_id,
    clinicName: link.clinic_name,
    actorId: link.made_by,
    accountId: link.made_by,
    session: sessionName(Buffer.from(requestId)),
    timeZone: link.time_zone,
    role: '',
    displayName: '',
  };
  return { caller, action, requestId, idempotency: null, byLink: true };
}
