import { Injectable } from '@nestjs/common';
import { PASSWORD_LINK_HOURS, PASSWORD_LINK_PAGE } from '@cairn/identity-domain';
import { ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { Clock } from '../clock';
import { hashOfToken, newToken } from '../sessions/session-token';
import { MembershipEntity } from '../staff/membership.entity';

const MS_PER_HOUR = 3_600_000;
const MAKE = {
  name: 'make-password-link',
  text: 'SELECT make_password_link($1, $2, $3, $4, $5, $6, $7) AS is_made',
};

/** Password links as the clinic administrator makes them. Nobody but the colleague ever sets the password. */
@Injectable()
export class PasswordLinkService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  /** A new link takes the place of an open one for the same colleague. `path` holds the secret: it is told once. */
  async make(membershipId: string): Promise<{ receipt: Receipt; path: string }> {
    const { clinicId, actorId } = this.scope.caller;
    await this.refuseUnlessColleague(membershipId);
    const [now, id, secret] = [this.clock.now(), uuidv7(), newToken()];
    const end = new Date(now.getTime() + PASSWORD_LINK_HOURS * MS_PER_HOUR);
    const values = [clinicId, id, membershipId, hashOfToken(secret), actorId, now, end];
    const [row] = await this.scope.query<{ is_made: boolean }>(MAKE, values);
    if (row?.is_made !== true) throw worksElsewhere();
    const receipt = { id, recordedAt: now.toISOString(), version: null };
    return { receipt, path: `/${PASSWORD_LINK_PAGE}#${clinicId}.${secret}` };
  }

  private async refuseUnlessColleague(membershipId: string): Promise<void> {
    const { clinicId, actorId } = this.scope.caller;
    const member = await this.scope.of(MembershipEntity).findOneBy({ clinicId, id: membershipId });
    if (member === null) throw notFound();
    if (membershipId === actorId) throw ownPassword();
    if (!member.active) throw notActive();
  }
}

const ownPassword = (): ProblemError =>
  new ProblemError(409, 'own-password', 'A link is for a colleague. Change your own password on the Password page.');

const notActive = (): ProblemError =>
  new ProblemError(409, 'not-active', 'This colleague is deactivated. Activate them first.');

const worksElsewhere = (): ProblemError =>
  new ProblemError(
    409,
    'works-elsewhere',
    'This colleague works in another clinic too, and the same password opens its records. One clinic alone cannot replace it.',
  );
