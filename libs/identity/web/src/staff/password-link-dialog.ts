import { ChangeDetectionStrategy, Component, computed, inject, model, signal } from '@angular/core';
import { PASSWORD_LINK_HOURS, type StaffMember } from '@cairn/identity-domain';
import { Dialog, refusalWords } from '@cairn/shared-ui';
import { LinkOnce } from './link-once';
import { StaffStore } from './staff-store';

/**
 * Makes a link with which a colleague chooses a new password. The link is shown once; whoever holds it becomes the
 * colleague, so it is made only after a question.
 */
@Component({
  selector: 'cairn-password-link-dialog',
  imports: [Dialog, LinkOnce],
  template: `
    <cairn-dialog [heading]="heading()" [open]="member() !== null" (openChange)="closed($event)">
      @if (link(); as address) {
        <cairn-link-once [link]="address" (done)="closed(false)">
          <p>
            Whoever opens it chooses a new password for {{ member()?.displayName }}. It works once, for
            {{ hours }} hours, and is shown only now. The password they had works until then.
          </p>
        </cairn-link-once>
      } @else {
        <div class="stack tight">
          <p>
            For a colleague who forgot their password. They choose the new one themselves; you never see it. Using the
            link signs them out everywhere, and both steps stand in the audit trail.
          </p>
          <p>Make sure that you hand it to {{ member()?.displayName }}: whoever holds the link can sign in as them.</p>
          @if (refusal(); as words) {
            <p class="note-line" role="alert">{{ words }}</p>
          }
          <div class="row">
            <button type="button" class="btn main" [attr.aria-disabled]="busy()" (click)="make()">
              {{ busy() ? 'Making the link' : 'Make the link' }}
            </button>
            <button type="button" class="btn" (click)="closed(false)">Cancel</button>
          </div>
        </div>
      }
    </cairn-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordLinkDialog {
  readonly member = model<StaffMember | null>(null);
  private readonly store = inject(StaffStore);
  protected readonly link = signal<string | null>(null);
  protected readonly refusal = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly hours = PASSWORD_LINK_HOURS;
  protected readonly heading = computed(() => {
    const name = this.member()?.displayName ?? '';
    return this.link() === null ? `Make a password link for ${name}?` : `Hand this link to ${name}`;
  });

  protected async make(): Promise<void> {
    const member = this.member();
    if (member === null || this.busy()) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const link = await this.store.makePasswordLink(member);
      if (this.member() === member) this.link.set(link);
    } catch (error) {
      this.refusal.set(refusalWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected closed(isOpen: boolean): void {
    if (isOpen) return;
    this.member.set(null);
    this.link.set(null);
    this.refusal.set(null);
  }
}
