import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ClinicScope } from '@cairn/shared-api';
import { AuthStore } from '../auth-store';
import { Clock } from '../clock';
import { memberCaller } from './member-caller';
import { type Buckets, markerOf } from './throttle-buckets';

/**
 * Tells the clinics of an account that a sign-in with it failed, each in a transaction of its own. The answer does not
 * wait for it, or the time it takes would say which e-mail addresses have an account.
 */
@Injectable()
export class FailedSignIns implements BeforeApplicationShutdown {
  private readonly logger = new Logger('FailedSignIns');
  private readonly pending = new Set<Promise<void>>();
  private readonly slowing = new Set<string>();

  constructor(
    private readonly store: AuthStore,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  /** A wrong password. */
  wrong(accountId: string, requestId: string): void {
    this.later(() => this.tell(accountId, requestId));
  }

  /** A try that had to wait: told once until the wait is over, however many come, even all at once. */
  slowed(accountId: string, requestId: string, { own, shared }: Buckets): void {
    if (this.slowing.has(accountId)) return;
    this.slowing.add(accountId);
    const now = this.clock.now();
    this.later(async () => {
      try {
        const isFirst = await this.store.isFirstOfBlock(markerOf(accountId), [...own, ...shared], now);
        if (isFirst) await this.tell(accountId, requestId);
      } finally {
        this.slowing.delete(accountId);
      }
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async tell(accountId: string, requestId: string): Promise<void> {
    for (const membership of await this.store.memberships(accountId)) {
      const caller = memberCaller(accountId, membership, requestId);
      await this.scope.refuse({ caller, action: 'session.sign-in', requestId, idempotency: null });
    }
  }

  private later(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) =>
        this.logger.error(`a failed sign-in left no trace: ${error instanceof Error ? error.name : 'unknown'}`),
      )
      .finally(() => this.pending.delete(done));
    this.pending.add(done);
  }
}
