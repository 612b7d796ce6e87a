import { ChangeDetectionStrategy, Component, inject, model, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { InvitationInput } from '@cairn/identity-domain';
import { DraftStore } from '@cairn/identity-session';
import { Dialog, ErrorSummary, Field, SaveState, TextControl, refusedFields } from '@cairn/shared-ui';
import { LinkOnce } from './link-once';
import { ROLE_CHOICES } from './role-choices';
import { StaffStore } from './staff-store';

const nobody = (): InvitationInput => ({ email: '', displayName: '', role: 'clinician' });

/** Invites a colleague. The link is shown once: whoever holds it can join, so it is handed over by the administrator. */
@Component({
  selector: 'cairn-invite-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, LinkOnce, SaveState, TextControl],
  templateUrl: './invite-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteDialog {
  readonly open = model(false);
  private readonly store = inject(StaffStore);
  private readonly entered = signal(nobody());
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, InvitationInput));
  protected readonly draft = inject(DraftStore).attach({ form: 'invitation', patientId: null, value: this.entered });
  protected readonly roles = ROLE_CHOICES;
  protected readonly attempt = signal(0);
  protected readonly link = signal<string | null>(null);
  protected readonly invited = signal('');

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
  }

  /** What is typed and not sent yet stands here again when it is opened again. */
  protected closed(isOpen: boolean): void {
    this.open.set(isOpen);
    if (isOpen) return;
    this.link.set(null);
    this.attempt.set(0);
    this.fields().reset();
  }

  /** An empty form has no draft: it goes here and on the server. */
  protected startAgain(): void {
    this.entered.set(nobody());
    this.fields().reset();
  }

  private async send() {
    try {
      const input = this.entered();
      this.link.set(await this.store.invite(input));
      this.invited.set(input.displayName);
      this.entered.set(nobody());
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }
}
