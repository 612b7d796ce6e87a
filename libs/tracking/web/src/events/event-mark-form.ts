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
import { form, submit, validateTree } from '@angular/forms/signals';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import { ErrorSummary, SaveState, Toaster, FailureNote, errorsAt, issueAt, issuesOf } from '@cairn/shared-ui';
import { UndoWriting } from '@cairn/patients-context';
import { fillPath, uuidv7 } from '@cairn/shared-util';
import { EVENT_MARK_RETRACTION, EventMarkInput } from '@cairn/tracking-domain';
import { EventMarkFields } from './event-mark-fields';
import { EventMarkStore } from './event-mark-store';
import { futureDay, futureEnd } from '@cairn/patients-domain';

const AWAY = 'Not saved: the record cannot be reached. What you typed is kept here.';

/** Adds a mark above a person's charts. */
@Component({
  selector: 'cairn-event-mark-form',
  imports: [ErrorSummary, EventMarkFields, FailureNote, SaveState],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <cairn-error-summary [of]="fields" [attempt]="attempt()" />
      <cairn-failure-note [words]="failure()" />
      <cairn-event-mark-fields [of]="fields" [today]="today()" />
      <div class="row">
        <button type="submit" class="btn main" [attr.aria-disabled]="saving() || null">Save event</button>
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
export class EventMarkForm implements OnInit {
  readonly patientId = input.required<string>();
  readonly episodeId = input.required<string | null>();
  readonly today = input.required<string>();
  readonly done = output();
  private readonly store = inject(EventMarkStore);
  private readonly drafts = inject(DraftStore);
  private readonly toaster = inject(Toaster);
  private readonly undo = inject(UndoWriting);
  private readonly injector = inject(Injector);

  private readonly draft = signal(emptyEventMark(null, '1970-01-01'));
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issuesOf(value())));
  });
  protected readonly kept = signal<KeptDraft<EventMarkInput> | null>(null);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);

  ngOnInit(): void {
    this.draft.set(emptyEventMark(this.episodeId(), this.today()));
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: 'event-mark', patientId: this.patientId(), value: this.draft })),
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

  private issuesOf(draft: EventMarkInput) {
    const body = { ...draft, id: draft.id || uuidv7() };
    return [
      ...issuesOf(EventMarkInput, body, []),
      ...issueAt(['startsOn'], futureDay(draft.startsOn, this.today())),
      ...issueAt(['endsOn'], futureEnd(draft.endsOn, this.today())),
    ];
  }

  /** The id is fixed before anything is sent, so that a lost answer cannot make two events. */
  private async send() {
    this.saving.set(true);
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7() }));
    const body = this.draft();
    const sent = await this.store.log(this.patientId(), body).finally(() => this.saving.set(false));
    if (sent.ok) {
      await this.kept()?.discard();
      const at = fillPath(EVENT_MARK_RETRACTION, { patientId: this.patientId(), eventMarkId: body.id });
      this.toaster.show({ words: `Event "${body.label.trim()}" saved`, undo: this.undo.entry([at]) });
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

function emptyEventMark(episodeId: string | null, today: string): EventMarkInput {
  return { id: '', episodeId, startsOn: today, endsOn: null, kind: 'life_event', label: '' };
}
