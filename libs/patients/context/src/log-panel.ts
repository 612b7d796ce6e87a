import { Injectable, InjectionToken, signal, type Type } from '@angular/core';

/** What is logged in the panel, each a section of it. */
export type LogPart = 'craving' | 'use' | 'session';

/** Whether the panel for logging is open. Provided by the patient frame; the panel and its button agree through it. */
@Injectable()
export class LogPanelState {
  private readonly shown = signal(false);
  private readonly wanted = signal<{ readonly part: LogPart } | null>(null);
  readonly isOpen = this.shown.asReadonly();
  /** The section that was asked for last: the focus goes there. Asked for again it is a new one. */
  readonly asked = this.wanted.asReadonly();

  open(part: LogPart | null = null): void {
    this.wanted.set(part === null ? null : { part });
    this.shown.set(true);
  }

  close(): void {
    this.wanted.set(null);
    this.shown.set(false);
  }

  toggle(): void {
    if (this.shown()) this.close();
    else this.open();
  }
}

/**
 * Loads the panel for logging that the patient frame shows beside its page. The routes provide it, because the panel
 * lives in a domain above this one. Its component fills the panel itself and closes through {@link LogPanelState}.
 */
export const LOG_PANEL = new InjectionToken<() => Promise<Type<unknown>>>('the panel for logging');
