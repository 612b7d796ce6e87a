import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { IdleClock, SessionStore } from '@cairn/identity-session';
import { Dialog } from '@cairn/shared-ui';
import { timeLeft } from './time-left';

/** Two minutes before the screen locks: says so, and lets the person stay, as often as they like. */
@Component({
  selector: 'cairn-idle-warning',
  imports: [Dialog],
  template: `
    <cairn-dialog heading="Are you still there?" [open]="open()" (openChange)="close($event)">
      <p>
        The screen locks in <span class="num b" role="timer" aria-live="off">{{ left() }}</span>. What you typed is
        kept.
      </p>
      <ng-container dialogActions>
        <button type="button" class="btn" (click)="session.lock()">Lock now</button>
        <button type="button" class="btn main" (click)="clock.extend()">Stay signed in</button>
      </ng-container>
    </cairn-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdleWarning {
  protected readonly clock = inject(IdleClock);
  protected readonly session = inject(SessionStore);
  private readonly isNear = computed(() => this.clock.warning() !== null);
  protected readonly open = linkedSignal(() => this.isNear());
  protected readonly left = computed(() => timeLeft(this.clock.warning() ?? 0));

  /** Esc is an answer too. */
  protected close(isOpen: boolean): void {
    if (!isOpen && this.isNear()) this.clock.extend();
  }
}
