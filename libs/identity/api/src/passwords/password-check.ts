import { Injectable } from '@nestjs/common';
import { AuthStore, type PasswordRow } from '../auth-store';
import { Throttle } from '../sessions/throttle';
import type { Buckets } from '../sessions/throttle-buckets';
import { PasswordHasher } from './password-hasher';

/** A try at a password: counted, slowed down, and taken at the same pace whether there is such an account or not. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly store: AuthStore,
  ) {}

  /** Whether the password is right. Throws 429 while the tries of these buckets must wait. */
  async isRight(password: string, passwordHash: string | null, buckets: Buckets): Promise<boolean> {
    this.hasher.refuseWhenFull();
    await this.throttle.take(buckets);
    const right = await this.hasher.matches(password, passwordHash);
    if (right) await this.throttle.clear(buckets);
    return right;
  }

  /** As `isRight`, for the account behind a sign-in: what it has now, or null when the password is wrong. */
  async ofSession(idHash: Buffer, password: string, buckets: Buckets): Promise<PasswordRow | null> {
    const row = await this.store.passwordOf(idHash);
    return (await this.isRight(password, row?.password_hash ?? null, buckets)) ? row : null;
  }

  /** Gives back the tries that were counted. */
  async forgive(buckets: Buckets): Promise<void> {
    await this.throttle.clear(buckets);
  }

  /** The kept form of a new password. */
  make(password: string): Promise<string> {
    return this.hasher.make(password);
  }
}
