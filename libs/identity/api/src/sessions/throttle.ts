import { Injectable } from '@nestjs/common';
import { ProblemError } from '@cairn/shared-api';
import { AuthStore } from '../auth-store';
import { Clock } from '../clock';
import type { Buckets } from './throttle-buckets';

/** How long to wait, for people: seconds up to a minute, then minutes, rounded up. */
export function waitWords(seconds: number): string {
  const [amount, unit] = seconds <= 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** Slows down whoever guesses passwords or links: each further try waits twice as long, at most 15 minutes, and nobody is locked out. */
@Injectable()
export class Throttle {
  constructor(
    private readonly store: AuthStore,
    private readonly clock: Clock,
  ) {}

  /** Counts a try. Throws 429 while it must wait; such a try is not even looked at. */
  async take({ own, shared }: Buckets): Promise<void> {
    const now = this.clock.now();
    const until = await this.store.take([...own, ...shared], now);
    if (until === null) return;
    const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
    throw new ProblemError(429, 'too-many-tries', `Too many tries. Try again in ${waitWords(seconds)}.`, {
      retryAfterSeconds: seconds,
    });
  }

  /** After a try that was right. */
  async clear({ own, shared }: Buckets): Promise<void> {
    await this.store.clear(own, shared, this.clock.now());
  }

  /** After a try that was right and may come again: only those who share the place get it back. */
  async giveBack({ shared }: Buckets): Promise<void> {
    await this.store.clear([], shared, this.clock.now());
  }
}
