import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Turnstile } from './turnstile';

/** Argon2id (the default of the library), 47 MiB, two passes, one lane: about 50 ms of one core. RFC 9106. */
const COST = { memoryCost: 48_128, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const IN_QUEUE = 64;

/** The kept form of a password, with its salt and its cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** Makes and checks password hashes, a few at a time, so that a flood of sign-ins cannot take the whole process. */
@Injectable()
export class PasswordHasher {
  private readonly turnstile = new Turnstile(AT_ONCE, IN_QUEUE);
  /** Nobody's password: what is checked when there is no such account, so that the answer takes as long. */
  private readonly nobodys = hashPassword(randomBytes(24).toString('base64'));

  refuseWhenFull(): void {
    this.turnstile.refuseWhenFull();
  }

  make(password: string): Promise<string> {
    return this.turnstile.pass(() => hashPassword(password));
  }

  /** Whether the password belongs to the hash. The same work is done when there is none. */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    const kept = passwordHash ?? (await this.nobodys);
    const fits = await this.turnstile.pass(() => verify(kept, password.normalize('NFKC')).catch(() => false));
    return fits && passwordHash !== null;
  }
}
