import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { UnlockInput } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { Field, Icon, refusalWords } from '@cairn/shared-ui';
import { PasswordBox } from '../sign-in/password-box';

/** Lies over the page while the screen is locked. The page and what is typed in it stay; nothing of it can be read. */
@Component({
  selector: 'cairn-lock-overlay',
  imports: [Field, FormField, Icon, PasswordBox],
  templateUrl: './lock-overlay.html',
  styleUrl: './lock-overlay.css',
  host: { '(document:keydown.escape)': 'holdShut($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LockOverlay {
  protected readonly session = inject(SessionStore);
  private readonly entered = signal<UnlockInput>({ password: '' });
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, UnlockInput));
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterRenderEffect(() => {
      this.showOrClose(this.session.locked());
    });
  }

  /** Esc closes any dialog; not this one. */
  protected holdShut(event: Event): void {
    if (this.session.locked()) event.preventDefault();
  }

  /** A browser has other ways to close a dialog at last; this one comes back. */
  protected stay(): void {
    this.showOrClose(this.session.locked());
  }

  protected async unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.refusal.set(null);
    await submit(this.fields, () => this.send());
    if (this.session.locked()) this.fields.password().focusBoundControl();
  }

  private async send(): Promise<void> {
    this.busy.set(true);
    try {
      await this.session.unlock(this.entered().password);
    } catch (error) {
      this.refusal.set(refusalWords(error));
    } finally {
      this.busy.set(false);
      this.fields().reset({ password: '' });
    }
  }

  private showOrClose(isLocked: boolean): void {
    const dialog = this.dialog().nativeElement;
    if (isLocked === dialog.open) return;
    if (!isLocked) {
      dialog.close();
      return;
    }
    dialog.showModal();
    untracked(() => this.fields.password().focusBoundControl());
  }
}
