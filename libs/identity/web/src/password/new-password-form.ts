import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { PASSWORD_LINK, type PasswordLink, PasswordReset } from '@cairn/identity-domain';
import { homePath, SessionStore } from '@cairn/identity-session';
import { ErrorSummary, refusedFields } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { NewPasswordField } from './new-password-field';

/** The new password of whoever holds the link. Signs in with it when done. */
@Component({
  selector: 'cairn-new-password-form',
  imports: [ErrorSummary, NewPasswordField],
  template: `
    <form class="stack" novalidate (submit)="choose($event)">
      <cairn-error-summary [of]="fields" [attempt]="attempt()" />
      <cairn-new-password-field [email]="link().email" [of]="fields.password" />
      <button type="submit" class="btn main" [attr.aria-disabled]="busy()">
        {{ busy() ? 'Saving' : 'Save it and sign in' }}
      </button>
      <p class="hint">Your sign-ins on other devices end with it.</p>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    .btn {
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPasswordForm {
  readonly token = input.required<string>();
  readonly link = input.required<PasswordLink>();
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly entered = signal<PasswordReset>({ password: '' });
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, PasswordReset));
  protected readonly attempt = signal(0);
  protected readonly busy = signal(false);

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    this.busy.set(false);
  }

  private async send() {
    try {
      const { password } = this.entered();
      await firstValueFrom(this.http.post(`/api/${fillPath(PASSWORD_LINK, { token: this.token() })}`, { password }));
      await this.enter(password);
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }

  private async enter(password: string): Promise<void> {
    const [clinicId = null] = this.token().split('.');
    await this.session.signIn({ email: this.link().email, password, clinicId });
    await this.session.goOn(homePath(this.link().role));
  }
}
