import { DOCUMENT, inject, Injectable } from '@angular/core';

const CHANNEL = 'cairn-session';

/** The other tabs of this browser: they share the sign-in, so they are told when it changes. */
@Injectable({ providedIn: 'root' })
export class Tabs {
  private readonly document = inject(DOCUMENT);
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

  /** Tells the other tabs that the sign-in has changed. */
  tell(): void {
    this.channel?.postMessage('changed');
  }

  onChange(listener: () => void): void {
    this.channel?.addEventListener('message', listener);
  }

  /** Loads the page anew: everything in memory goes. */
  startAgain(path: string): void {
    this.document.location.assign(path);
  }
}
