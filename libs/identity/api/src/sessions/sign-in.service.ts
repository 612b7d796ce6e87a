import { Injectable } from '@nestjs/common';
import type { ClinicChoice, SignedIn, SignInInput } from '@cairn/identity-domain';
import { type Caller, ClinicScope, ProblemError } from '@cairn/shared-api';
import { type AccountRow, AuthStore, type MembershipRow } from '../auth-store';
import { PasswordCheck } from '../passwords/password-check';
import { knownDevice, rememberDevice } from './known-device';
import { SessionService } from './session.service';
import { hashOfToken, sessionName } from './session-token';
import { signInBuckets } from './throttle-buckets';

const SEEN = {
  name: 'membership-signed-in',
  text: 'UPDATE membership SET last_sign_in_at = now() WHERE clinic_id = $1 AND id = $2',
};

/** What the request says about where it comes from. */
export interface Visit {
  readonly address: string;
  readonly deviceCookie: string | null;
  readonly requestId: string;
  /** The sign-in that the browser had before; it ends with the new one. */
  readonly earlier: Buffer | null;
}

export interface Opened {
  readonly token: string;
  readonly deviceCookie: string;
  readonly signedIn: SignedIn;
}

/** Signs a person in to one clinic: the same work and the same words whether the e-mail is known or not. */
@Injectable()
export class SignInService {
  constructor(
    private readonly store: AuthStore,
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionService,
    private readonly scope: ClinicScope,
  ) {}

  async signIn(input: SignInInput, visit: Visit): Promise<Opened | ClinicChoice> {
    const account = await this.check(input, visit);
    const memberships = await this.store.memberships(account.id);
    if (memberships.length > 1 && input.clinicId === null) return choiceOf(memberships);
    const membership = memberships.find(
      ({ clinic_id: clinicId }) => input.clinicId === null || clinicId === input.clinicId,
    );
    if (membership === undefined) throw notAMember();
    return this.open(account, membership, visit);
  }

  private async check({ email, password }: SignInInput, visit: Visit): Promise<AccountRow> {
    const wanted = email.toLowerCase();
    const account = await this.store.account(wanted);
    const device = account === null ? null : knownDevice(visit.deviceCookie, account.draft_secret);
    const buckets = signInBuckets(wanted, visit.address, device);
    const right = await this.passwords.isRight(password, account?.password_hash ?? null, buckets);
    if (!right || account === null) throw wrongCredentials();
    return account;
  }

  private async open(account: AccountRow, membership: MembershipRow, visit: Visit): Promise<Opened> {
    const caller = callerFrom(account.id, membership, visit.requestId);
    const call = { caller, action: 'session.open', requestId: visit.requestId, idempotency: null };
    const { token, ...times } = await this.scope.run(call, async () => {
      if (visit.earlier !== null) await this.sessions.end(visit.earlier);
      await this.scope.query(SEEN, [caller.clinicId, caller.actorId]);
      return this.sessions.open(caller);
    });
    const row = { ...membership, ...times, account_id: account.id };
    const session = this.sessions.sessionOf(hashOfToken(token) ?? Buffer.alloc(0), row);
    return {
      token,
      deviceCookie: rememberDevice(visit.deviceCookie, account.draft_secret),
      signedIn: this.sessions.describe(session),
    };
  }
}

/** Before a sign-in exists, the trail names the request in its place. */
function callerFrom(accountId: string, membership: MembershipRow, requestId: string): Caller {
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

const choiceOf = (memberships: readonly MembershipRow[]): ClinicChoice => ({
  clinics: memberships.map((row) => ({ clinicId: row.clinic_id, clinicName: row.clinic_name })),
});

const wrongCredentials = (): ProblemError =>
  new ProblemError(401, 'wrong-credentials', 'This e-mail address and password do not belong together.');

const notAMember = (): ProblemError =>
  new ProblemError(403, 'no-clinic', 'This account is not active in the clinic. Ask its administrator.');
