import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { UnlockInput } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { Field, Icon } from '@cairn/shared-ui';
import { refusedFields } from '../saving/refusal';
import { PasswordBox } from '../sign-in/password-box';

/** Lies over the page while the screen is locked. The page and what is typed in it stay; nothing of it can be read. */
@Component({
  selector: 'cairn-lock-overlay',
  imports: [Field, FormField, Icon, PasswordBox],
  templateUrl: './lock-overlay.html',
  styleUrl: './lock-overlay.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LockOverlay {
  protected readonly session = inject(SessionStore);
  private readonly entered = signal<UnlockInput>({ password: '' });
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, UnlockInput));
  protected readonly busy = signal(false);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterRenderEffect(() => {
      const isLocked = this.session.locked();
      this.showOrClose(isLocked);
    });
  }

  /** A browser lets Esc close any dialog at last; this one comes back. */
  protected stay(): void {
    this.showOrClose(this.session.locked());
  }

  protected async unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    const unlocked = await submit(this.fields, () => this.send());
    this.busy.set(false);
    if (!unlocked) this.fields.password().focusBoundControl();
  }

  private async send() {
    try {
      await this.session.unlock(this.entered().password);
      return undefined;
    } catch (error) {
      return refusedFields({ ...this.fields }, error).map((found) => ({ ...found, fieldTree: this.fields.password }));
    } finally {
      this.entered.set({ password: '' });
    }
  }

  private showOrClose(isLocked: boolean): void {
    const dialog = this.dialog().nativeElement;
    if (isLocked === dialog.open) return;
    if (isLocked) dialog.showModal();
    else dialog.close();
  }
}
