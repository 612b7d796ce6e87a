import { HttpClient, HttpContext, HttpContextToken } from '@angular/common/http';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;

/** Set on the question "are you there again?", whose failing is no news. */
export const ASKS_READINESS = new HttpContextToken(() => false);

/**
 * Whether the record can be reached. Once lost, it is asked for again and again, by itself. Stores add `recoveries()` to
 * what their resources depend on, so that a page that could not load does so when the record is back.
 */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly http = inject(HttpClient);
  private readonly reached = signal(true);
  private readonly returned = signal(0);
  readonly isReachable = this.reached.asReadonly();
  readonly recoveries = this.returned.asReadonly();
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => {
      gone.abort();
      clearTimeout(this.timer);
    });
    globalThis.addEventListener('offline', () => this.lost(), gone);
    globalThis.addEventListener('online', () => void this.ask(FIRST_WAIT_MS), gone);
  }

  lost(): void {
    if (!this.reached()) return;
    this.reached.set(false);
    this.askAfter(FIRST_WAIT_MS);
  }

  /** Asks now instead of waiting for the next turn. */
  async ask(nextWaitMs = FIRST_WAIT_MS): Promise<void> {
    clearTimeout(this.timer);
    if (this.reached()) return;
    if (await this.isReady()) {
      this.reached.set(true);
      this.returned.update((times) => times + 1);
    } else {
      this.askAfter(Math.min(nextWaitMs * 1.5, LONGEST_WAIT_MS));
    }
  }

  private askAfter(waitMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(waitMs), waitMs);
  }

  private async isReady(): Promise<boolean> {
    const context = new HttpContext().set(ASKS_READINESS, true);
    try {
      await firstValueFrom(this.http.get('/api/ready', { context, responseType: 'text' }));
      return true;
    } catch {
      return false;
    }
  }
}
