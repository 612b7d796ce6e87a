import { Injectable, InjectionToken, signal, type Type } from '@angular/core';

/** Whether the panel for logging is open. Provided by the patient frame; the panel and its button agree through it. */
@Injectable()
export class LogPanelState {
  private readonly shown = signal(false);
  readonly isOpen = this.shown.asReadonly();

  open(): void {
    this.shown.set(true);
  }

  close(): void {
    this.shown.set(false);
  }

  toggle(): void {
    this.shown.update((isOpen) => !isOpen);
  }
}

/**
 * Loads the panel for logging that the patient frame shows beside its page. The routes provide it, because the panel
 * lives in a domain above this one. Its component fills the panel itself and closes through {@link LogPanelState}.
 */
export const LOG_PANEL = new InjectionToken<() => Promise<Type<unknown>>>('the panel for logging');
