import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  resource,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { DraftStore, SessionStore, type KeptDraft } from '@cairn/identity-session';
import type { EntryContext, RecordKindForm } from '@cairn/patients-context';
import {
  enteredOf,
  entryDifferences,
  entryOnTop,
  entryWithTheirs,
  overtakenWords,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import {
  AmendmentNote,
  ErrorState,
  ErrorSummary,
  errorsAt,
  FailureNote,
  Field,
  SaveState,
  Skeleton,
  TextControl,
  ThreeVersions,
  Toaster,
} from '@cairn/shared-ui';
import { uuidv7, type Problem } from '@cairn/shared-util';
import { draftIssues, placeOf, type EntryDraft } from './entry-draft';
import { EntryStore, overtakenIn, type Overtaken } from './entry-store';

const AWAY = 'Not saved: the record cannot be reached. What you typed is kept here.';
const CORRECTED = 'correction saved. The first entry is kept beside it.';
const AMENDED = 'amendment saved beside what was signed. It waits for a signature.';
const NOTHING: EntryDraft = { entry: { id: '', episodeId: null }, reason: '' };

/** What became of the entry while it was being corrected, and what both began with. */
interface Meeting extends Overtaken {
  readonly original: Kept<RecordInput>;
}

/**
 * Adds or corrects an entry of any kind that is kept by contract. What is typed is a draft from the first key; where a
 * colleague corrected the entry meanwhile, what does not clash is merged and all three versions are shown.
 */
@Component({
  selector: 'cairn-entry-form',
  imports: [
    AmendmentNote,
    ErrorState,
    ErrorSummary,
    FailureNote,
    Field,
    FormField,
    NgComponentOutlet,
    SaveState,
    Skeleton,
    TextControl,
    ThreeVersions,
  ],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.css',
  host: { '(keydown.control.enter)': 'press($event)', '(keydown.meta.enter)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryForm implements OnInit {
  readonly kind = input.required<RecordKindForm>();
  readonly context = input.required<EntryContext>();
  /** The entry that is corrected; null adds one. */
  readonly entry = input<Kept<RecordInput> | null>(null);
  /** What a new entry begins with, beside what its kind says. */
  readonly given = input<object>({});
  /** Who signed the entry, in words; none where it is not signed. */
  readonly signed = input<readonly string[]>([]);
  readonly done = output();

  private readonly store = inject(EntryStore);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);

  private readonly draft = signal(NOTHING);
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issuesOf(value())));
  });
  protected readonly part = resource({ params: () => this.kind(), loader: ({ params }) => params.fields() });
  protected readonly inputs = computed(() => ({ of: this.fields.entry, context: this.context() }));
  protected readonly kept = signal<KeptDraft<EntryDraft> | null>(null);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);
  protected readonly meeting = signal<Meeting | null>(null);
  private readonly contract = computed(() => this.kind().contract);
  /** What is unlikely and may be right: said, never in the way. */
  protected readonly unusual = computed(() => {
    const isRead = this.contract().Input.safeParse({ ...this.draft().entry, id: uuidv7() }).success;
    return isRead
      ? this.contract()
          .unusual(this.draft().entry)
          .map(({ message }) => message)
      : [];
  });
  protected readonly before = computed(() => {
    const entry = this.entry();
    return entry === null ? [] : this.contract().facts(entry, this.context().timeZone);
  });
  /** What the amendment says; null as long as it is not complete. */
  protected readonly after = computed(() => {
    const [entry, { entry: mine }] = [this.entry(), this.draft()];
    if (entry === null || !this.contract().Input.safeParse({ ...mine, id: entry.id }).success) return null;
    return this.contract().facts({ ...entry, ...mine }, this.context().timeZone);
  });
  protected readonly wasWithdrawn = computed(() => (this.meeting()?.retraction ?? null) !== null);
  protected readonly differences = computed(() => {
    const meeting = this.meeting();
    if (meeting === null) return [];
    return entryDifferences(this.contract(), { mine: this.draft().entry, ...meeting }, this.context().timeZone);
  });

  ngOnInit(): void {
    const entry = this.entry();
    const { patientId } = this.context();
    const begun = entry === null ? { ...this.kind().empty(this.context()), ...this.given() } : this.enteredAnew(entry);
    this.draft.set({ entry: begun, reason: '' });
    const name = entry === null ? `add-${this.contract().kind}` : `correct-${entry.id}`;
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: name, patientId, value: this.draft })),
    );
  }

  protected press(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  protected async save(): Promise<void> {
    if (this.saving() || this.wasWithdrawn()) return;
    this.failure.set([]);
    this.attempt.set(0);
    const isSent = await submit(this.fields, { action: () => this.send() });
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  protected take(key: string): void {
    const meeting = this.meeting();
    if (meeting === null) return;
    const said = this.contract().facts(meeting.theirs, this.context().timeZone);
    const fields = said.find((each) => each.key === key)?.fields ?? [key];
    this.draft.update(({ entry, reason }) => ({ entry: entryWithTheirs(entry, meeting.theirs, fields), reason }));
  }

  protected async giveUp(): Promise<void> {
    await this.kept()?.discard();
    this.done.emit();
  }

  private enteredAnew(entry: Kept<RecordInput>): RecordInput {
    return { ...enteredOf(this.contract(), entry), id: '' };
  }

  private issuesOf(draft: EntryDraft) {
    const { today, timeZone } = this.context();
    const clock = { now: new Date().toISOString(), today, timeZone };
    return draftIssues(this.contract(), draft, { clock, isCorrection: this.entry() !== null });
  }

  /** The id is fixed before anything is sent, so that a lost answer cannot make two entries. */
  private async send() {
    this.saving.set(true);
    const isAmendment = this.signed().length > 0;
    this.draft.update(({ entry, reason }) => ({ entry: { ...entry, id: entry.id || uuidv7() }, reason }));
    const replaced = this.meeting()?.theirs ?? this.entry();
    const sending = replaced === null ? this.log() : this.store.correct(this.contract(), replaced, this.draft());
    const sent = await sending.finally(() => this.saving.set(false));
    if (!sent.ok) return this.refused(sent.problem, replaced);
    await this.kept()?.discard();
    this.toast(replaced, isAmendment);
    this.done.emit();
    return undefined;
  }

  private log() {
    return this.store.log(this.contract(), this.context().patientId, this.draft().entry);
  }

  private toast(replaced: Kept<RecordInput> | null, isAmendment: boolean): void {
    const { id } = this.draft().entry;
    const { title } = this.contract().words;
    if (replaced === null) {
      const undo = this.store.undoLog(this.contract(), this.context().patientId, id);
      this.toaster.show({ words: `${title}: saved`, undo });
      return;
    }
    const undo = this.store.undoCorrection(this.contract(), replaced, id);
    this.toaster.show({ words: `${title}: ${isAmendment ? AMENDED : CORRECTED}`, undo });
  }

  private refused(problem: Problem | null, replaced: Kept<RecordInput> | null) {
    const overtaken = overtakenIn(this.contract(), problem);
    if (overtaken !== null && replaced !== null) {
      this.meet({ ...overtaken, original: replaced });
      return undefined;
    }
    const issues = (problem?.fields ?? []).map(({ field, message }) => ({ path: placeOf(field), message }));
    if (issues.length > 0) return errorsAt(this.fields, issues);
    this.failure.set([problem?.detail ?? AWAY]);
    return undefined;
  }

  /** What only they changed is taken; what I changed stays mine, to be saved on top of theirs. */
  private meet(meeting: Meeting): void {
    this.meeting.set(meeting);
    const me = this.session.signedIn()?.membershipId ?? null;
    this.failure.set(overtakenWords(meeting, me, this.context().timeZone));
    if (meeting.retraction !== null) return;
    this.draft.update(({ entry, reason }) => {
      const mine = { ...entry, id: '' };
      return { entry: { ...entryOnTop(this.contract(), { mine, ...meeting }), id: '' }, reason };
    });
  }
}
