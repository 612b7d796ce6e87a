import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import { RecordSender } from '@cairn/patients-context';
import {
  ErrorSummary,
  errorsAt,
  FailureNote,
  Field,
  issuesOf,
  SaveState,
  TextControl,
  Toaster,
} from '@cairn/shared-ui';
import { fillPath, uuidv7 } from '@cairn/shared-util';
import { GROUP_SESSION_NOTES, type GroupNote, GroupNoteInput } from '@cairn/tracking-domain';

const AWAY = 'Not saved: the record cannot be reached. What you typed is kept here.';

/** New words for what a group did, with the reason. The old ones stay in the history. */
@Component({
  selector: 'cairn-note-form',
  imports: [ErrorSummary, FailureNote, Field, FormField, SaveState, TextControl],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <cairn-error-summary [of]="fields" [attempt]="attempt()" />
      <cairn-failure-note [words]="failure()" />
      <cairn-field label="What the group did" hint="goes into every record" [limit]="2000" [of]="fields.note">
        <textarea cairnControl class="area" [formField]="fields.note"></textarea>
      </cairn-field>
      <cairn-field label="Methods" optional [of]="fields.methods">
        <input cairnControl type="text" [formField]="fields.methods" />
      </cairn-field>
      <cairn-field label="Break" optional [of]="fields.breakNote">
        <input cairnControl type="text" [formField]="fields.breakNote" />
      </cairn-field>
      <cairn-field label="Why it is corrected" [of]="fields.correctionReason">
        <input cairnControl type="text" [formField]="fields.correctionReason" />
      </cairn-field>
      <div class="row">
        <button type="submit" class="btn main" [attr.aria-disabled]="saving() || null">Save the correction</button>
        <button type="button" class="btn flat" (click)="done.emit()">Close</button>
        <cairn-save-state [state]="kept()?.state() ?? 'untouched'" [at]="kept()?.savedAt() ?? null" />
      </div>
    </form>
  `,
  styles: `
    cairn-error-summary:empty {
      display: none;
    }
  `,
  host: { '(keydown.control.enter)': 'save($event)', '(keydown.meta.enter)': 'save($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteForm implements OnInit {
  readonly groupSessionId = input.required<string>();
  readonly words = input.required<GroupNote>();
  readonly done = output();
  private readonly drafts = inject(DraftStore);
  private readonly sender = inject(RecordSender);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);
  private readonly draft = signal<GroupNoteInput>({
    id: '',
    note: '',
    methods: '',
    breakNote: '',
    correctionReason: '',
  });
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) =>
      errorsAt(fieldTree, issuesOf(GroupNoteInput, { ...value(), id: value().id || uuidv7() }, [])),
    );
  });
  protected readonly kept = signal<KeptDraft<GroupNoteInput> | null>(null);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);

  ngOnInit(): void {
    const { note, methods, breakNote } = this.words();
    this.draft.set({ id: '', note, methods, breakNote, correctionReason: '' });
    const name = `register-note:${this.groupSessionId()}`;
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: name, patientId: null, value: this.draft })),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.attempt.set(0);
    this.failure.set([]);
    const isSent = await submit(this.fields, { action: () => this.send() });
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  private async send() {
    this.saving.set(true);
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7() }));
    const path = fillPath(GROUP_SESSION_NOTES, { groupSessionId: this.groupSessionId() });
    const body = this.draft();
    const sent = await this.sender.send(path, body, body.id).finally(() => this.saving.set(false));
    if (sent.ok) {
      await this.kept()?.discard();
      this.toaster.show({ words: 'What the group did is corrected' });
      this.done.emit();
      return undefined;
    }
    const fields = sent.problem?.fields ?? [];
    if (fields.length === 0) {
      this.failure.set([sent.problem?.detail ?? AWAY]);
      return undefined;
    }
    return errorsAt(
      this.fields,
      fields.map(({ field, message }) => ({ path: [field], message })),
    );
  }
}
