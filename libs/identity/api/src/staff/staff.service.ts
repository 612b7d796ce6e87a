import { Injectable } from '@nestjs/common';
import type { StaffChange, StaffMember, StaffName } from '@cairn/identity-domain';
import { ClinicScope, notFound, ProblemError, stale } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { Clock } from '../clock';
import { MembershipEntity } from './membership.entity';

const ADMINISTRATORS = {
  name: 'staff-administrators',
  text: `SELECT id FROM membership WHERE clinic_id = $1 AND role = 'clinic_administrator' AND active
    ORDER BY id FOR UPDATE`,
};
const CHANGE = {
  name: 'staff-change',
  text: `UPDATE membership SET display_name = $4, role = $5, active = $6, version = version + 1
    WHERE clinic_id = $1 AND id = $2 AND version = $3 RETURNING account_id, version`,
};
const END_SESSIONS = { name: 'end-sessions-of', text: 'SELECT end_sessions_of($1, $2, $3)' };

/** The people who work in a clinic. */
@Injectable()
export class StaffService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  /** Everybody who is or was a member, by name. */
  async all(): Promise<StaffMember[]> {
    const { clinicId } = this.scope.caller;
    const members = await this.scope.of(MembershipEntity).find({ where: { clinicId }, order: { displayName: 'ASC' } });
    return members.map(memberOf);
  }

  names(): Promise<StaffName[]> {
    return this.all();
  }

  /**
   * Changes name, role or standing of a member. Who is deactivated is out at once. The last active administrator stays
   * one, or nobody could let anybody in again.
   */
  async change(membershipId: string, version: number, input: StaffChange): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    await this.scope.query(ADMINISTRATORS, [clinicId]);
    const { displayName, role, active } = input;
    const [changed] = await this.scope.query<{ account_id: string; version: number }>(CHANGE, [
      clinicId,
      membershipId,
      version,
      displayName,
      role,
      active,
    ]);
    if (changed === undefined) throw await this.whyNot(membershipId);
    const administrators = await this.scope.query(ADMINISTRATORS, [clinicId]);
    if (administrators.length === 0) throw lastAdministrator();
    const now = this.clock.now();
    if (!active) await this.scope.query(END_SESSIONS, [changed.account_id, clinicId, now]);
    return { id: membershipId, recordedAt: now.toISOString(), version: changed.version };
  }

  private async whyNot(membershipId: string): Promise<ProblemError> {
    const { clinicId } = this.scope.caller;
    const current = await this.scope.of(MembershipEntity).findOneBy({ clinicId, id: membershipId });
    return current === null ? notFound() : stale(memberOf(current));
  }
}

const memberOf = ({ id, ...member }: MembershipEntity): StaffMember => ({ membershipId: id, ...member });

const lastAdministrator = (): ProblemError =>
  new ProblemError(409, 'last-administrator', 'A clinic keeps at least one active administrator. Name another first.');
