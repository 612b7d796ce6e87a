import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { ACCOUNT_PASSWORD, PasswordChange } from '@cairn/identity-domain';
import { ErrorSummary, Field, Toaster, refusedFields } from '@cairn/shared-ui';
import { NewPasswordField } from './new-password-field';
import { PasswordBox } from '../sign-in/password-box';

const nothing = (): PasswordChange => ({ currentPassword: '', newPassword: '' });

/** A signed-in person changes their own password. What is typed here is the one thing that is never kept as a draft. */
@Component({
  selector: 'cairn-password-page',
  imports: [ErrorSummary, Field, FormField, NewPasswordField, PasswordBox],
  templateUrl: './password-page.html',
  styles: `
    form {
      max-width: 440px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordPage {
  private readonly http = inject(HttpClient);
  private readonly toaster = inject(Toaster);
  private readonly entered = signal(nothing());
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, PasswordChange));
  protected readonly attempt = signal(0);
  protected readonly busy = signal(false);

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    const isChanged = await submit(this.fields, () => this.send());
    this.busy.set(false);
    if (isChanged) this.startAgain();
    else this.attempt.update((times) => times + 1);
  }

  private startAgain(): void {
    this.entered.set(nothing());
    this.fields().reset();
    this.attempt.set(0);
    this.toaster.show({ words: 'Your password is changed. Your other sign-ins have ended.' });
  }

  private async send() {
    try {
      await firstValueFrom(this.http.put(`/api/${ACCOUNT_PASSWORD}`, this.entered()));
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }
}
