import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { INVITATION, Invitation, ROLE_LABELS } from '@cairn/identity-domain';
import { Icon, Skeleton } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { Entrance } from '../sign-in/entrance';
import { JoinForm } from './join-form';

/** Where the link of an invitation leads. The secret stands behind the `#` of the address. */
@Component({
  selector: 'cairn-invitation-page',
  imports: [Entrance, Icon, JoinForm, Skeleton],
  templateUrl: './invitation-page.html',
  styles: `
    .lead {
      padding-top: 6px;
      font-size: 16px;
      line-height: 24px;
    }
    cairn-join-form {
      margin-top: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPage {
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly answer = httpResource(
    () => (this.token() === '' ? undefined : `/api/${fillPath(INVITATION, { token: this.token() })}`),
    { parse: Invitation.parse },
  );
  protected readonly invitation = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly isNotOpen = computed(() => this.token() === '' || this.answer.status() === 'error');
  protected readonly roles = ROLE_LABELS;
  protected readonly joined = signal(false);
}
