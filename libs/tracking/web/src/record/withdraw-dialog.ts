import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { Dialog, Field, TextControl, Toaster } from '@cairn/shared-ui';
import { SessionStore } from '@cairn/identity-session';
import { uuidv7, type Problem } from '@cairn/shared-util';
import { CorrectStore, overtakenIn } from './correct-store';
import { isCheckIn, type RecordEntry } from './entry';
import { headlineOf } from './headline';
import { RetractionInput, withdrawnWords } from '@cairn/patients-domain';

const NOBODY = { membershipId: null, timeZone: 'Europe/London' };
const AWAY = 'Not withdrawn: the record cannot be reached. Try again.';

/** Asks why an entry should not be in the record at all, and takes it off the lists. It stays readable with its reason. */
@Component({
  selector: 'cairn-withdraw-dialog',
  imports: [Dialog, Field, FormField, TextControl],
  template: `
    <cairn-dialog heading="Withdraw this entry" [open]="entry() !== null" (openChange)="closed.emit()">
      <div class="stack">
        <p>{{ headline() }}</p>
        <p class="s t13">It leaves the lists and the charts. It is kept with your name, the time and the reason.</p>
        @if (isOfCheckIn()) {
          <p class="s t13">
            The craving and the days of use that came of it go with it, but for what staff have corrected since.
          </p>
        }
        @if (failure(); as words) {
          <p class="note-line att" role="alert">{{ words }}</p>
        }
        <cairn-field label="Why" [limit]="200" [of]="fields.reason">
          <input cairnControl type="text" [formField]="fields.reason" (keydown.enter)="withdraw()" />
        </cairn-field>
      </div>
      <ng-container dialogActions>
        <button type="button" class="btn" (click)="closed.emit()">Keep it</button>
        <button type="button" class="btn main" [attr.aria-disabled]="sending() || null" (click)="withdraw()">
          Withdraw
        </button>
      </ng-container>
    </cairn-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawDialog {
  /** The entry in question; null closes the dialog. */
  readonly entry = input.required<RecordEntry | null>();
  readonly closed = output();
  private readonly store = inject(CorrectStore);
  private readonly session = inject(SessionStore);
  private readonly toaster = inject(Toaster);

  private readonly model = linkedSignal<RecordEntry | null, RetractionInput>({
    source: this.entry,
    computation: () => ({ id: uuidv7(), reason: '' }),
  });
  protected readonly fields = form(this.model, (path) => validateStandardSchema(path, RetractionInput));
  protected readonly sending = signal(false);
  protected readonly failure = linkedSignal<RecordEntry | null, string | null>({
    source: this.entry,
    computation: () => null,
  });
  protected readonly isOfCheckIn = computed(() => {
    const entry = this.entry();
    return entry !== null && isCheckIn(entry);
  });
  protected readonly headline = computed(() => {
    const entry = this.entry();
    const { timeZone } = this.session.signedIn() ?? NOBODY;
    return entry === null ? '' : headlineOf(entry, timeZone);
  });

  protected async withdraw(): Promise<void> {
    const entry = this.entry();
    if (entry === null || this.sending()) return;
    await submit(this.fields, {
      action: async () => {
        this.sending.set(true);
        const { id, reason } = this.model();
        const sent = await this.store.withdraw(entry, id, reason).finally(() => this.sending.set(false));
        if (sent.ok) this.finish();
        else this.failure.set(this.whyNot(entry, sent.problem));
        return undefined;
      },
    });
  }

  private whyNot(entry: RecordEntry, problem: Problem | null): string {
    const retraction = overtakenIn(entry, problem)?.retraction ?? null;
    if (retraction === null) return problem?.detail ?? AWAY;
    const { membershipId, timeZone } = this.session.signedIn() ?? NOBODY;
    return withdrawnWords(retraction, membershipId, timeZone);
  }

  private finish(): void {
    this.toaster.show({ words: 'Entry withdrawn. It is kept with its reason.' });
    this.closed.emit();
  }
}
