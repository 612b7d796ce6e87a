import { computed, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { IDLE_LOCK_MINUTES, LOCK_WARNING_MINUTES } from '@cairn/identity-domain';
import { SessionStore } from '../session/session-store';

const MS_PER_MINUTE = 60_000;
const TICK_MS = 1_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

/**
 * Watches how long nothing has been done. What a person does on the page without asking the server counts too, at most
 * once a minute; once the warning stands, only an answer to it counts. At the end the server is asked whether it
 * locked; where it does not answer, the screen locks all the same.
 */
@Injectable({ providedIn: 'root' })
export class IdleClock {
  private readonly session = inject(SessionStore);
  private readonly now = signal(Date.now());
  private asking = false;

  /** Milliseconds until the screen locks; null when nobody is signed in or it is locked already. */
  readonly leftMs = computed(() => {
    const locksAt = this.session.locksAtMs();
    if (locksAt === null || this.session.signedIn() === null || this.session.locked()) return null;
    return Math.max(0, locksAt - this.now());
  });
  /** Whole seconds left once the warning stands, else null. */
  readonly warning = computed(() => {
    const left = this.leftMs();
    return left === null || left > LOCK_WARNING_MINUTES * MS_PER_MINUTE ? null : Math.ceil(left / 1000);
  });

  constructor() {
    const document = inject(DOCUMENT);
    for (const sign of SIGNS_OF_LIFE) {
      document.addEventListener(sign, () => this.noticeLife(), { passive: true, capture: true });
    }
    setInterval(() => this.now.set(Date.now()), TICK_MS);
    effect(() => {
      if (this.leftMs() === 0) this.askOnce(() => this.session.refresh().catch(() => this.session.wasLocked()));
    });
  }

  /** "Stay signed in": any number of times. */
  extend(): void {
    this.askOnce(() => this.session.extend());
  }

  private noticeLife(): void {
    const left = this.leftMs();
    if (left === null || this.warning() !== null || left > (IDLE_LOCK_MINUTES - 1) * MS_PER_MINUTE) return;
    this.extend();
  }

  /** A failed question is asked again by the next sign of life; the connection says why it failed. */
  private askOnce(question: () => Promise<void>): void {
    if (this.asking) return;
    this.asking = true;
    question()
      .catch(() => undefined)
      .finally(() => {
        this.asking = false;
        this.now.set(Date.now());
      });
  }
}
