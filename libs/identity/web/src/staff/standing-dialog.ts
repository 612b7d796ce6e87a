import { ChangeDetectionStrategy, Component, computed, inject, model, output, signal } from '@angular/core';
import type { StaffMember } from '@cairn/identity-domain';
import { Dialog, refusalWords } from '@cairn/shared-ui';
import { StaffStore } from './staff-store';

/** Asks before a colleague is shut out at once, or let in again. */
@Component({
  selector: 'cairn-standing-dialog',
  imports: [Dialog],
  template: `
    <cairn-dialog [heading]="heading()" [open]="member() !== null" (openChange)="closed($event)">
      @if (member()?.active) {
        <p>They are signed out at once and cannot come back in. What they logged stays, under their name.</p>
      } @else {
        <p>They can sign in again with their password.</p>
      }
      @if (refusal(); as words) {
        <p class="note-line" role="alert">{{ words }}</p>
      }
      <ng-container dialogActions>
        <button type="button" class="btn" (click)="closed(false)">Cancel</button>
        <button type="button" class="btn main" (click)="confirm()">
          {{ member()?.active ? 'Deactivate' : 'Activate' }}
        </button>
      </ng-container>
    </cairn-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StandingDialog {
  readonly member = model<StaffMember | null>(null);
  readonly done = output<string>();
  private readonly store = inject(StaffStore);
  protected readonly refusal = signal<string | null>(null);
  protected readonly heading = computed(() => {
    const { active = false, displayName = '' } = this.member() ?? {};
    return `${active ? 'Deactivate' : 'Activate'} ${displayName}?`;
  });

  protected async confirm(): Promise<void> {
    const member = this.member();
    if (member === null) return;
    const { displayName, role, active } = member;
    try {
      await this.store.change(member, { displayName, role, active: !active });
      this.done.emit(`${displayName} is ${active ? 'deactivated' : 'active again'}`);
      this.closed(false);
    } catch (error) {
      this.refusal.set(refusalWords(error));
      this.store.members.reload();
    }
  }

  protected closed(isOpen: boolean): void {
    if (isOpen) return;
    this.member.set(null);
    this.refusal.set(null);
  }
}
