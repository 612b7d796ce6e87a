import { Injectable } from '@nestjs/common';
import type { PasswordChange } from '@cairn/identity-domain';
import { ClinicScope, ProblemError, type ScopeCall, unfit } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { Clock } from '../clock';
import { type Session, SessionService } from '../sessions/session.service';
import { unlockBuckets } from '../sessions/throttle-buckets';
import { PasswordCheck } from './password-check';
import { refusePredictable } from './refuse-predictable';

const CHANGE = { name: 'change-password', text: 'SELECT change_password($1, $2, $3, $4) AS is_changed' };

/** A signed-in person changes their own password, knowing the one they have. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionService,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  /** Ends every sign-in of the account; this one goes on under a new id, whose cookie's secret is `token`. */
  async change(session: Session, call: ScopeCall, input: PasswordChange): Promise<{ receipt: Receipt; token: string }> {
    const before = await this.prove(session, call, input.currentPassword);
    const { displayName, clinicName, accountId } = call.caller;
    if (input.newPassword === input.currentPassword) throw sameAgain();
    refusePredictable('newPassword', input.newPassword, [before.email, displayName, clinicName]);
    const passwordHash = await this.passwords.make(input.newPassword);
    const now = this.clock.now();
    return this.scope.run(call, async () => {
      const values = [session.idHash, before.password_hash, passwordHash, now];
      const [row] = await this.scope.query<{ is_changed: boolean }>(CHANGE, values);
      if (row?.is_changed !== true) throw changedMeanwhile();
      const { token } = await this.sessions.open(call.caller, session.row.ends_at);
      return { receipt: { id: accountId, recordedAt: now.toISOString(), version: null }, token };
    });
  }

  private async prove({ idHash, row }: Session, call: ScopeCall, password: string) {
    const before = await this.passwords.ofSession(idHash, password, unlockBuckets(row.account_id));
    if (before !== null) return before;
    await this.scope.refuse(call);
    throw unfit('currentPassword', 'This is not the password you have now.');
  }
}

const sameAgain = (): ProblemError => unfit('newPassword', 'This is the password you have now. Choose another one.');

const changedMeanwhile = (): ProblemError =>
  new ProblemError(409, 'password-changed', 'Your password was changed somewhere else just now. Sign in again.');
