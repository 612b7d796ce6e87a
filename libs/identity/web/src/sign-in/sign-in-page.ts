import { afterNextRender, ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { type ClinicChoice, SignInInput } from '@cairn/identity-domain';
import { homePath, SessionStore } from '@cairn/identity-session';
import { Field, Icon, TextControl, refusalWords } from '@cairn/shared-ui';
import { ClinicChoices } from './clinic-choices';
import { type DemoAccount, DemoAccounts } from './demo-accounts';
import { Entrance } from './entrance';
import { localPath } from './local-path';
import { PasswordBox } from './password-box';

const nothing = (): SignInInput => ({ email: '', password: '', clinicId: null });

@Component({
  selector: 'cairn-sign-in-page',
  imports: [ClinicChoices, DemoAccounts, Entrance, Field, FormField, Icon, PasswordBox, TextControl],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where to go on; from the address. */
  readonly returnUrl = input<string>();
  private readonly session = inject(SessionStore);
  private readonly entered = signal(nothing());
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, SignInInput));
  protected readonly clinics = signal<ClinicChoice['clinics']>([]);
  protected readonly refusal = signal<string | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    afterNextRender(() => this.fields.email().focusBoundControl());
  }

  protected async signIn(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.busy()) return;
    this.refusal.set(null);
    const sent = await submit(this.fields, async () => this.send(this.entered()));
    if (!sent) this.fields().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  protected async signInAs({ email, password }: DemoAccount): Promise<void> {
    this.refusal.set(null);
    this.entered.set({ email, password, clinicId: null });
    await this.send(this.entered());
  }

  protected async choose(clinicId: string): Promise<void> {
    await this.send({ ...this.entered(), clinicId });
  }

  protected startOver(): void {
    this.clinics.set([]);
    this.entered.set(nothing());
  }

  private async send(input: SignInInput): Promise<void> {
    this.busy.set(true);
    try {
      const choice = await this.session.signIn(input);
      if (choice === null) await this.goOn();
      else this.clinics.set(choice.clinics);
    } catch (error) {
      this.refusal.set(refusalWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async goOn(): Promise<void> {
    this.entered.set(nothing());
    const role = this.session.signedIn()?.role ?? 'clinician';
    await this.session.goOn(localPath(this.returnUrl()) ?? homePath(role));
  }
}
