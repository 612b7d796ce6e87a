import { Injectable, signal } from '@angular/core';

const SETTLE_MS = 60;

/** Words for the one polite live region of the page. The same words twice are spoken twice. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly spoken = signal('');
  readonly message = this.spoken.asReadonly();
  private timer?: ReturnType<typeof setTimeout>;

  say(words: string): void {
    this.spoken.set('');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.spoken.set(words), SETTLE_MS);
  }
}
