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
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { Signing } from '@cairn/patients-context';
import { Dialog, errorsAt, Field, issueAt, Pick, Toaster, type Choice } from '@cairn/shared-ui';
import { SessionStore } from '@cairn/identity-session';
import { recordKindOf, type RecordEntry } from './entry';
import { headlineOf } from './headline';

const AWAY = 'Nobody was asked: the record cannot be reached. Try again.';

/** Asks a colleague by name to co-sign an entry. It then stands in their list of what waits for their signature. */
@Component({
  selector: 'cairn-ask-to-sign',
  imports: [Dialog, Field, FormField, Pick],
  template: `
    <cairn-dialog heading="Ask a colleague to co-sign" [open]="entry() !== null" (openChange)="closed.emit()">
      <div class="stack">
        <p>{{ headline() }}</p>
        @if (failure(); as words) {
          <p class="note-line att" role="alert">{{ words }}</p>
        }
        <cairn-field label="Colleague" hint="finds it under “To sign”" [of]="fields.askedOf">
          <cairn-pick none="Choose a colleague" [choices]="colleagues()" [formField]="fields.askedOf" />
        </cairn-field>
      </div>
      <ng-container dialogActions>
        <button type="button" class="btn" (click)="closed.emit()">Ask nobody</button>
        <button type="button" class="btn main" [attr.aria-disabled]="sending() || null" (click)="send()">Ask</button>
      </ng-container>
    </cairn-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskToSign {
  /** The entry in question; null closes the dialog. */
  readonly entry = input.required<RecordEntry | null>();
  readonly staff = input.required<readonly Choice<string>[]>();
  readonly closed = output();
  private readonly session = inject(SessionStore);
  private readonly signing = inject(Signing);
  private readonly toaster = inject(Toaster);

  private readonly model = linkedSignal<RecordEntry | null, { askedOf: string | null }>({
    source: this.entry,
    computation: () => ({ askedOf: null }),
  });
  protected readonly fields = form(this.model, (path) => {
    validateTree(path, ({ value, fieldTree }) =>
      errorsAt(fieldTree, issueAt(['askedOf'], value().askedOf === null ? 'Choose a colleague.' : null)),
    );
  });
  protected readonly sending = signal(false);
  protected readonly failure = linkedSignal<RecordEntry | null, string | null>({
    source: this.entry,
    computation: () => null,
  });
  protected readonly headline = computed(() => {
    const entry = this.entry();
    return entry === null ? '' : headlineOf(entry, this.session.signedIn()?.timeZone ?? 'Europe/London');
  });
  /** Everybody who works with patients but who wrote it. */
  protected readonly colleagues = computed(() =>
    this.staff().filter(({ value }) => value !== this.entry()?.record.recordedBy),
  );

  protected async send(): Promise<void> {
    const entry = this.entry();
    if (entry === null || this.sending()) return;
    await submit(this.fields, {
      action: async () => {
        this.sending.set(true);
        const asked = this.model().askedOf ?? '';
        const sent = await this.signing
          .ask(entry.record.patientId, { kind: recordKindOf(entry), id: entry.record.id }, asked)
          .finally(() => this.sending.set(false));
        if (sent.ok) this.finish(asked);
        else this.failure.set(sent.problem?.detail ?? AWAY);
        return undefined;
      },
    });
  }

  private finish(asked: string): void {
    const name = this.staff().find(({ value }) => value === asked)?.label ?? 'A colleague';
    this.toaster.show({ words: `${name} was asked to co-sign` });
    this.closed.emit();
  }
}
