import { Injectable } from '@nestjs/common';
import type { ClinicChoice, SignedIn, SignInInput } from '@cairn/identity-domain';
import { ClinicScope, ProblemError } from '@cairn/shared-api';
import { type AccountRow, AuthStore, type MembershipRow } from '../auth-store';
import { Credentials } from './credentials';
import { rememberDevice } from './known-device';
import { memberCaller } from './member-caller';
import { SessionService } from './session.service';
import { hashOfToken } from './session-token';
import type { Visit } from './visit';

const SEEN = {
  name: 'membership-signed-in',
  text: 'UPDATE membership SET last_sign_in_at = now() WHERE clinic_id = $1 AND id = $2',
};

/** A visit, and the sign-in that the browser had before: it ends with the new one. */
type SignInVisit = Visit & { readonly earlier: Buffer | null };

export interface Opened {
  readonly token: string;
  readonly deviceCookie: string;
  readonly signedIn: SignedIn;
}

/** Signs a person in to one clinic. */
@Injectable()
export class SignInService {
  constructor(
    private readonly credentials: Credentials,
    private readonly store: AuthStore,
    private readonly sessions: SessionService,
    private readonly scope: ClinicScope,
  ) {}

  async signIn(input: SignInInput, visit: SignInVisit): Promise<Opened | ClinicChoice> {
    const account = await this.credentials.check(input, visit);
    const memberships = await this.store.memberships(account.id);
    if (memberships.length > 1 && input.clinicId === null) return choiceOf(memberships);
    const membership = memberships.find(
      ({ clinic_id: clinicId }) => input.clinicId === null || clinicId === input.clinicId,
    );
    if (membership === undefined) throw notAMember();
    return this.open(account, membership, visit);
  }

  private async open(account: AccountRow, membership: MembershipRow, visit: SignInVisit): Promise<Opened> {
    const caller = memberCaller(account.id, membership, visit.requestId);
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

const choiceOf = (memberships: readonly MembershipRow[]): ClinicChoice => ({
  clinics: memberships.map((row) => ({ clinicId: row.clinic_id, clinicName: row.clinic_name })),
});

const notAMember = (): ProblemError =>
  new ProblemError(403, 'no-clinic', 'This account is not active in the clinic. Ask its administrator.');
