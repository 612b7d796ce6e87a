import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { may } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { Signing } from '@cairn/patients-context';
import { SIGNED_AT_ONCE_MAX, signingStep, type EntrySignature } from '@cairn/patients-domain';
import { Toaster } from '@cairn/shared-ui';
import { isCheckIn, recordKindOf, type RecordEntry } from './entry';

const AWAY = 'Not signed: the record cannot be reached. Try again.';

/** Signs all entries of a day that wait for the signature of who reads them, where there are several. */
@Component({
  selector: 'cairn-sign-day',
  template: `
    @if (mine().length > 1) {
      <button type="button" class="btn sm" [attr.aria-disabled]="sending() || null" (click)="sign()">
        Sign {{ mine().length }} of mine<span class="vh">, {{ day() }}</span>
      </button>
    }
  `,
  styles: `
    @media (max-width: 719px) {
      .btn {
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignDay {
  readonly entries = input.required<readonly RecordEntry[]>();
  readonly signatures = input.required<readonly EntrySignature[]>();
  /** In words, for who does not see that the button stands beside it. */
  readonly day = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly signing = inject(Signing);
  private readonly toaster = inject(Toaster);
  protected readonly sending = signal(false);

  protected readonly mine = computed(() => {
    const me = this.session.signedIn();
    if (me === null || !may(me.role, 'record.sign')) return [];
    return this.entries()
      .filter((entry) => entry.record.standing && !isCheckIn(entry))
      .filter(({ record }) => signingStep(record, this.signatures(), me.membershipId) === 'sign')
      .slice(0, SIGNED_AT_ONCE_MAX);
  });

  protected async sign(): Promise<void> {
    const entries = this.mine();
    const [first] = entries;
    if (first === undefined || this.sending()) return;
    this.sending.set(true);
    const signed = entries.map((entry) => ({ kind: recordKindOf(entry), id: entry.record.id }));
    const sent = await this.signing
      .sign(first.record.patientId, signed, 'author')
      .finally(() => this.sending.set(false));
    this.toaster.show({ words: sent.ok ? `${entries.length} entries signed` : (sent.problem?.detail ?? AWAY) });
  }
}
