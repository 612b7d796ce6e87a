import { Injectable } from '@nestjs/common';
import { INVITATION_DAYS, type InvitationInput, INVITATION_PAGE, type OpenInvitation } from '@cairn/identity-domain';
import { ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { Clock } from '../clock';
import { hashOfToken, newToken } from '../sessions/session-token';
import { InvitationEntity } from './invitation.entity';
import { MembershipEntity } from './membership.entity';

const MS_PER_DAY = 86_400_000;
const OPEN = 'accepted_at IS NULL AND revoked_at IS NULL';
const REPLACE = {
  name: 'invitation-replace',
  text: `UPDATE invitation SET revoked_at = $3 WHERE clinic_id = $1 AND email = $2 AND ${OPEN}`,
};
const REVOKE = {
  name: 'invitation-revoke',
  text: `UPDATE invitation SET revoked_at = $3 WHERE clinic_id = $1 AND id = $2 AND ${OPEN} RETURNING id`,
};

/** The end of an invitation that is made now. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * MS_PER_DAY);

/** Where the dashboard takes an invitation. The secret stands behind the `#`, so that no server's log holds it. */
export const invitationPath = (clinicId: string, secret: string): string => `/${INVITATION_PAGE}#${clinicId}.${secret}`;

/** Invitations of colleagues, as the clinic administrator makes and withdraws them. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  async open(): Promise<OpenInvitation[]> {
    const { clinicId } = this.scope.caller;
    return this.scope
      .of(InvitationEntity)
      .createQueryBuilder('invitation')
      .where('invitation.clinicId = :clinicId', { clinicId })
      .andWhere('invitation.acceptedAt IS NULL AND invitation.revokedAt IS NULL')
      .andWhere('invitation.expiresAt > :now', { now: this.clock.now() })
      .orderBy('invitation.invitedAt', 'DESC')
      .getMany();
  }

  /** A new invitation takes the place of an open one to the same address. `path` holds the secret: it is told once. */
  async invite({ displayName, role, ...input }: InvitationInput): Promise<{ receipt: Receipt; path: string }> {
    const { clinicId, actorId } = this.scope.caller;
    const email = input.email.toLowerCase();
    await this.refuseMember(email);
    const [now, id, secret] = [this.clock.now(), uuidv7(), newToken()];
    await this.scope.query(REPLACE, [clinicId, email, now]);
    await this.scope.of(InvitationEntity).insert({
      clinicId,
      id,
      tokenHash: hashOfToken(secret) ?? Buffer.alloc(0),
      email,
      displayName,
      role,
      invitedBy: actorId,
      invitedAt: now.toISOString(),
      expiresAt: invitationEnd(now).toISOString(),
    });
    const receipt = { id, recordedAt: now.toISOString(), version: null };
    return { receipt, path: invitationPath(clinicId, secret) };
  }

  async revoke(invitationId: string): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    const now = this.clock.now();
    const revoked = await this.scope.query(REVOKE, [clinicId, invitationId, now]);
    if (revoked.length === 0) throw notFound();
    return { id: invitationId, recordedAt: now.toISOString(), version: null };
  }

  private async refuseMember(email: string): Promise<void> {
    const { clinicId } = this.scope.caller;
    if (!(await this.scope.of(MembershipEntity).existsBy({ clinicId, email, active: true }))) return;
    const message = 'Somebody with this address is already a member of the clinic.';
    throw new ProblemError(409, 'already-member', message, { fields: [{ field: 'email', message }] });
  }
}
