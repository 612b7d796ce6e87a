import { Injectable } from '@nestjs/common';
import { ClinicScope, unfit } from '@cairn/shared-api';
import { AuthStore } from '../auth-store';
import { PasswordCheck } from '../passwords/password-check';
import { callerOf, type Session, SessionService } from './session.service';
import { unlockBuckets } from './throttle-buckets';

/** Unlocks a screen with the password. The sign-in goes on under a new id, to the same end; the old id is dead. */
@Injectable()
export class UnlockService {
  constructor(
    private readonly store: AuthStore,
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionService,
    private readonly scope: ClinicScope,
  ) {}

  /** Answers the secret of the new cookie. 422 for a wrong password. */
  async unlock(session: Session, password: string, requestId: string): Promise<string> {
    const call = { caller: callerOf(session), action: 'session.unlock', requestId, idempotency: null };
    const buckets = unlockBuckets(session.row.account_id);
    const secrets = await this.store.secretsOf(session.idHash);
    if (!(await this.passwords.isRight(password, secrets?.password_hash ?? null, buckets))) {
      await this.scope.refuse(call);
      throw unfit('password', 'This is not your password.');
    }
    return this.scope.run(call, async () => {
      await this.sessions.end(session.idHash);
      const { token } = await this.sessions.open(call.caller, session.row.ends_at);
      return token;
    });
  }
}
