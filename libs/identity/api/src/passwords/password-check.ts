import { Injectable } from '@nestjs/common';
import { Throttle } from '../sessions/throttle';
import type { Buckets } from '../sessions/throttle-buckets';
import { PasswordHasher } from './password-hasher';

/** A try at a password: counted, slowed down, and taken at the same pace whether there is such an account or not. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
  ) {}

  /** Whether the password is right. Throws 429 while the tries of these buckets must wait. */
  async isRight(password: string, passwordHash: string | null, buckets: Buckets): Promise<boolean> {
    this.hasher.refuseWhenFull();
    await this.throttle.take(buckets);
    const right = await this.hasher.matches(password, passwordHash);
    if (right) await this.throttle.clear(buckets);
    return right;
  }

  /** The kept form of a new password. */
  make(password: string): Promise<string> {
    return this.hasher.make(password);
  }
}
