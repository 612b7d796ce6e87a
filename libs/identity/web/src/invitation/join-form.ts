import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { AcceptInput, INVITATION, type Invitation } from '@cairn/identity-domain';
import { homePath, SessionStore } from '@cairn/identity-session';
import { ErrorSummary, Field, TextControl, refusedFields } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { NewPasswordField } from '../password/new-password-field';

/** Texts as they stand in boxes; what is not asked for stays empty. */
interface Entered {
  readonly displayName: string;
  readonly email: string;
  readonly clinicName: string;
  readonly timeZone: string;
  readonly password: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Name and password of somebody who joins; the first administrator also names the clinic. Signs in when done. */
@Component({
  selector: 'cairn-join-form',
  imports: [ErrorSummary, Field, FormField, NewPasswordField, TextControl],
  templateUrl: './join-form.html',
  styles: `
    :host {
      display: block;
    }
    input,
    select,
    .btn {
      min-height: 44px;
      font-size: 16px;
    }
    .btn {
      font-size: 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JoinForm {
  readonly token = input.required<string>();
  readonly invitation = input.required<Invitation>();
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly entered = linkedSignal<Entered>(() => ({
    displayName: this.invitation().displayName,
    email: this.invitation().email,
    clinicName: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    password: '',
  }));
  protected readonly fields = form(this.entered, (path) => {
    validateStandardSchema(path.displayName, AcceptInput.shape.displayName);
    validateStandardSchema(path.password, AcceptInput.shape.password);
  });
  protected readonly attempt = signal(0);
  protected readonly busy = signal(false);
  protected readonly zones = Intl.supportedValuesOf('timeZone');

  protected async join(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    this.busy.set(false);
  }

  private async send() {
    const { displayName, password, email, clinicName, timeZone } = this.entered();
    const first = this.invitation().firstAdministrator;
    const input: AcceptInput = {
      displayName,
      password,
      email: first ? orNull(email) : null,
      clinicName: first ? orNull(clinicName) : null,
      timeZone: first ? orNull(timeZone) : null,
    };
    try {
      await firstValueFrom(this.http.post(`/api/${fillPath(INVITATION, { token: this.token() })}`, input));
      await this.enter({ email: email.trim(), password });
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }

  /** With the password just chosen. A member of several clinics lands in the one that invited. */
  private async enter(who: { email: string; password: string }): Promise<void> {
    const [clinicId = null] = this.token().split('.');
    await this.session.signIn({ ...who, clinicId });
    await this.session.goOn(homePath(this.invitation().role));
  }
}
