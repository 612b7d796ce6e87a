import { Injectable } from '@nestjs/common';
import type { SignInInput } from '@cairn/identity-domain';
import { ProblemError } from '@cairn/shared-api';
import { type AccountRow, AuthStore } from '../auth-store';
import { PasswordCheck } from '../passwords/password-check';
import { FailedSignIns } from './failed-sign-ins';
import { knownDevice } from './known-device';
import { signInBuckets } from './throttle-buckets';
import type { Visit } from './visit';

/** E-mail and password: the same work and the same words whether the e-mail is known or not. */
@Injectable()
export class Credentials {
  constructor(
    private readonly store: AuthStore,
    private readonly passwords: PasswordCheck,
    private readonly failed: FailedSignIns,
  ) {}

  /** The account that both belong to. 401 when they do not, 429 while its tries must wait. */
  async check({ email, password }: SignInInput, visit: Visit): Promise<AccountRow> {
    const wanted = email.toLowerCase();
    const account = await this.store.account(wanted);
    if (account === null) {
      await this.passwords.isRight(password, null, signInBuckets(wanted, visit.address, null));
      throw wrongCredentials();
    }
    const buckets = signInBuckets(wanted, visit.address, knownDevice(visit.deviceCookie, account.draft_secret));
    const right = await this.passwords.isRight(password, account.password_hash, buckets).catch((error: unknown) => {
      this.failed.slowed(account.id, visit.requestId, buckets);
      throw error;
    });
    if (right) return account;
    this.failed.wrong(account.id, visit.requestId);
    throw wrongCredentials();
  }
}

const wrongCredentials = (): ProblemError =>
  new ProblemError(401, 'wrong-credentials', 'This e-mail address and password do not belong together.');
