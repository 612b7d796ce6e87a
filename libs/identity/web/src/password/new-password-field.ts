import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { PASSWORD_MIN } from '@cairn/identity-domain';
import { Field } from '@cairn/shared-ui';
import { PasswordBox } from '../sign-in/password-box';

/** A password that is chosen. A password manager is told whose it is where the form itself does not ask. */
@Component({
  selector: 'cairn-new-password-field',
  imports: [Field, FormField, PasswordBox],
  template: `
    @if (email(); as address) {
      <input
        type="email"
        class="vh"
        tabindex="-1"
        aria-hidden="true"
        autocomplete="username"
        readonly
        [value]="address"
      />
    }
    <cairn-field [label]="label()" [hint]="hint" [of]="of()">
      <cairn-password-box autocomplete="new-password" [formField]="of()" />
    </cairn-field>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPasswordField {
  readonly of = input.required<FieldTree<string>>();
  readonly label = input('New password');
  readonly email = input<string | null>(null);
  protected readonly hint = `At least ${PASSWORD_MIN} characters: a few words in a row work well. No rules on signs or digits.`;
}
