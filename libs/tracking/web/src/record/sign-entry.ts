import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { may } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { Signing } from '@cairn/patients-context';
import { signingStep, type EntrySignature } from '@cairn/patients-domain';
import { Toaster } from '@cairn/shared-ui';
import { isCheckIn, recordKindOf, type RecordEntry } from './entry';

const AWAY = 'Not signed: the record cannot be reached. Try again.';
const WORDS = { sign: 'Sign', co_sign: 'Co-sign', ask: 'Ask to co-sign' } as const;
const DONE = { sign: 'Entry signed', co_sign: 'Entry co-signed' } as const;

/** What whoever reads an entry can do about its signatures: sign it, co-sign it, or ask a colleague to. */
@Component({
  selector: 'cairn-sign-entry',
  template: `
    @if (words(); as words) {
      <button type="button" class="btn flat sm" [attr.aria-disabled]="sending() || null" (click)="press()">
        {{ words }}<span class="vh">: {{ headline() }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    @media (max-width: 719px) {
      .btn {
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignEntry {
  readonly entry = input.required<RecordEntry>();
  readonly headline = input.required<string>();
  readonly signatures = input.required<readonly EntrySignature[]>();
  /** A colleague is to be asked. */
  readonly ask = output();
  private readonly session = inject(SessionStore);
  private readonly signing = inject(Signing);
  private readonly toaster = inject(Toaster);
  protected readonly sending = signal(false);

  private readonly step = computed(() => {
    const me = this.session.signedIn();
    const entry = this.entry();
    if (me === null || !may(me.role, 'record.sign') || !entry.record.standing || isCheckIn(entry)) return null;
    return signingStep(entry.record, this.signatures(), me.membershipId);
  });
  protected readonly words = computed(() => {
    const step = this.step();
    return step === null ? null : WORDS[step];
  });

  protected async press(): Promise<void> {
    const step = this.step();
    if (step === null || this.sending()) return;
    if (step === 'ask') {
      this.ask.emit();
      return;
    }
    this.sending.set(true);
    const { record } = this.entry();
    const signed = [{ kind: recordKindOf(this.entry()), id: record.id }];
    const sent = await this.signing
      .sign(record.patientId, signed, step === 'sign' ? 'author' : 'co_signer')
      .finally(() => this.sending.set(false));
    this.toaster.show({ words: sent.ok ? DONE[step] : (sent.problem?.detail ?? AWAY) });
  }
}
