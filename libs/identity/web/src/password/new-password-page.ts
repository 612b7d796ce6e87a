import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { PASSWORD_LINK, PASSWORD_LINK_HOURS, PasswordLink } from '@cairn/identity-domain';
import { Icon, Skeleton } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { Entrance } from '../sign-in/entrance';
import { NewPasswordForm } from './new-password-form';

/** Where a password link leads. The secret stands behind the `#` of the address. */
@Component({
  selector: 'cairn-new-password-page',
  imports: [Entrance, Icon, NewPasswordForm, Skeleton],
  templateUrl: './new-password-page.html',
  styles: `
    .lead {
      padding-top: 6px;
      font-size: 16px;
      line-height: 24px;
    }
    .note-line {
      margin-top: 16px;
    }
    cairn-new-password-form {
      margin-top: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPasswordPage {
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly token = computed(() => this.fragment() ?? '');
  private readonly answer = httpResource(
    () => (this.token() === '' ? undefined : `/api/${fillPath(PASSWORD_LINK, { token: this.token() })}`),
    { parse: PasswordLink.parse },
  );
  protected readonly link = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly isNotOpen = computed(() => this.token() === '' || this.answer.status() === 'error');
  protected readonly hours = PASSWORD_LINK_HOURS;
}
