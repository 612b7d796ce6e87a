import { Injectable } from '@nestjs/common';
import type { AcceptInput, Invitation } from '@cairn/identity-domain';
import { type Caller, ClinicScope, ProblemError, unfit } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { AuthStore, type InvitationRow } from '../auth-store';
import { Clock } from '../clock';
import { PasswordCheck } from '../passwords/password-check';
import { refusePredictable } from '../passwords/refuse-predictable';
import { linkParts, sessionName } from '../sessions/session-token';
import { signInBuckets } from '../sessions/throttle-buckets';
import { firstAdministratorOf, type Newcomer } from './newcomer';

const JOIN = { name: 'join-clinic', text: 'SELECT * FROM join_clinic($1, $2, $3, $4, $5, $6, $7, $8)' };
const NAME_CLINIC = {
  name: 'name-clinic',
  text: 'UPDATE clinic SET name = $2, time_zone = $3 WHERE clinic_id = $1',
};

interface Found {
  readonly clinicId: string;
  readonly row: InvitationRow;
}

/** Invitations as the person who holds the link takes them. */
@Injectable()
export class AcceptService {
  constructor(
    private readonly store: AuthStore,
    private readonly passwords: PasswordCheck,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  async read(token: string): Promise<Invitation> {
    const { row } = await this.find(token);
    return {
      id: row.id,
      email: row.email,
      displayName: row.display_name,
      role: row.role,
      expiresAt: row.expires_at.toISOString(),
      clinicName: row.clinic_name,
      firstAdministrator: row.first_administrator,
    };
  }

  /** Makes the account, or joins the one that has this address already, and the membership, in one transaction. */
  async accept(token: string, input: AcceptInput, visit: { address: string; requestId: string }): Promise<Receipt> {
    const found = await this.find(token);
    const newcomer = newcomerOf(found.row, input);
    const passwordHash = await this.passwordHash(newcomer, input.password, visit.address);
    const caller = newMember(found, newcomer, visit.requestId);
    const call = { caller, action: 'invitation.accept', requestId: visit.requestId, idempotency: null };
    const now = this.clock.now();
    return this.scope.run(call, async () => {
      const { clinicId, actorId } = caller;
      const { email, displayName, clinicName, timeZone } = newcomer;
      const values = [clinicId, found.row.id, actorId, caller.accountId, email, displayName, passwordHash, now];
      const [joined] = await this.scope.query<{ membership_id: string }>(JOIN, values);
      if (joined === undefined) throw notOpen();
      if (found.row.first_administrator) await this.scope.query(NAME_CLINIC, [clinicId, clinicName, timeZone]);
      return { id: joined.membership_id, recordedAt: now.toISOString(), version: null };
    });
  }

  private async find(token: string): Promise<Found> {
    const link = linkParts(token);
    if (link === null) throw notOpen();
    const row = await this.store.invitation(link.clinicId, link.tokenHash, this.clock.now());
    if (row === null) throw notOpen();
    return { clinicId: link.clinicId, row };
  }

  /** An address that has an account already keeps its password, and must know it. */
  private async passwordHash({ email, about }: Newcomer, password: string, address: string): Promise<string> {
    const account = await this.store.account(email);
    if (account === null) {
      refusePredictable('password', password, about);
      return this.passwords.make(password);
    }
    const buckets = signInBuckets(email, address, null);
    if (!(await this.passwords.isRight(password, account.password_hash, buckets))) throw notTheirs();
    return account.password_hash;
  }
}

function newcomerOf(row: InvitationRow, input: AcceptInput): Newcomer {
  const { displayName } = input;
  if (row.first_administrator) return firstAdministratorOf(input);
  const { email, clinic_name: clinicName } = row;
  return { email, displayName, clinicName, timeZone: '', about: [email, displayName, clinicName] };
}

function newMember({ clinicId, row }: Found, { clinicName, displayName }: Newcomer, requestId: string): Caller {
  return {
    clinicId,
    clinicName,
    actorId: uuidv7(),
    accountId: uuidv7(),
    session: sessionName(Buffer.from(requestId)),
    timeZone: 'UTC',
    role: row.role,
    displayName,
  };
}

const notOpen = (): ProblemError =>
  new ProblemError(404, 'invitation-not-open', 'This invitation is not open any more. Ask for a new one.');

const notTheirs = (): ProblemError =>
  unfit('password', 'This address has a Cairn account already. Enter the password of that account.');
