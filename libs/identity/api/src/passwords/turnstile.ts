import { ProblemError } from '@cairn/shared-api';

/** Lets a few through at a time and a bounded number wait; whoever comes after that is asked to come back. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly queue: number,
  ) {}

  /** Throws 429 when nobody more can wait. */
  refuseWhenFull(): void {
    if (this.waiting.length < this.queue) return;
    throw new ProblemError(429, 'busy', 'Many people are signing in just now. Try again in a few seconds.', {
      retryAfterSeconds: 5,
    });
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    this.refuseWhenFull();
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.inside < this.places) {
      this.inside += 1;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place goes to who waits longest, so that nobody slips in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.inside -= 1;
    else next();
  }
}
