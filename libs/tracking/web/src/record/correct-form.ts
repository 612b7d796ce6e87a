import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { DraftStore, SessionStore, type KeptDraft } from '@cairn/identity-session';
import {
  AmendmentNote,
  ErrorSummary,
  Field,
  SaveState,
  TextControl,
  ThreeVersions,
  Toaster,
  type Choice,
  FailureNote,
  errorsAt,
} from '@cairn/shared-ui';
import { uuidv7, type Problem } from '@cairn/shared-util';
import { CravingFields } from '../fields/craving-fields';
import { EventMarkFields } from '../events/event-mark-fields';
import { SessionFields } from '../fields/session-fields';
import { UseDayFields } from '../fields/use-day-fields';
import { CorrectStore, overtakenIn, type Overtaken } from './correct-store';
import { correctionIssues, correctionOf, placeOf, type CorrectionDraft } from './correction';
import { factsOf, type LoggedEntry } from './entry';
import { asEntry } from './as-entry';
import { entryDifferences, onTopOf, takeTheirs } from './merge';
import { authorWords, NOTE_MAX, overtakenWords } from '@cairn/patients-domain';

const AWAY = 'Not saved: the record cannot be reached. What you typed is kept here.';

const CORRECTED = 'Correction saved. The first entry is kept beside it.';
const AMENDED = 'Amendment saved beside what was signed. It waits for a signature.';

/** What became of the entry while it was being corrected, by a colleague or in another window. */
interface Meeting extends Overtaken<LoggedEntry> {
  readonly original: LoggedEntry;
}

/**
 * Corrects one entry: the whole of it and why. Where it was corrected meanwhile, all three versions are
 * shown, and what was typed goes on top of theirs.
 */
@Component({
  selector: 'cairn-correct-form',
  imports: [
    AmendmentNote,
    CravingFields,
    ErrorSummary,
    EventMarkFields,
    FailureNote,
    Field,
    FormField,
    SaveState,
    SessionFields,
    TextControl,
    ThreeVersions,
    UseDayFields,
  ],
  templateUrl: './correct-form.html',
  styles: `
    cairn-error-summary:empty {
      display: none;
    }
  `,
  host: { '(keydown.control.enter)': 'press($event)', '(keydown.meta.enter)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectForm implements OnInit {
  readonly entry = input.required<LoggedEntry>();
  readonly timeZone = input.required<string>();
  readonly today = input.required<string>();
  readonly staff = input.required<readonly Choice<string>[]>();
  /** Who signed the entry, in words; none where it is not signed. */
  readonly signed = input<readonly string[]>([]);
  readonly done = output();

  private readonly sending = inject(CorrectStore);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);

  private readonly draft = signal<CorrectionDraft>({
    craving: null,
    use_day: null,
    therapy_session: null,
    event_mark: null,
    note: '',
    reason: '',
    id: '',
  });
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issuesOf(value())));
  });
  protected readonly kept = signal<KeptDraft<CorrectionDraft> | null>(null);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);
  protected readonly meeting = signal<Meeting | null>(null);
  protected readonly noteMax = NOTE_MAX;
  private readonly mine = computed(() =>
    asEntry(this.entry(), this.draft(), { staff: this.staff(), timeZone: this.timeZone() }),
  );
  protected readonly before = computed(() => factsOf(this.entry(), this.timeZone()));
  /** What the amendment says; null as long as it is not complete. */
  protected readonly after = computed(() => {
    const isReady = this.issuesOf({ ...this.draft(), reason: 'said' }).length === 0;
    return isReady ? factsOf(this.mine(), this.timeZone()) : null;
  });
  protected readonly author = computed(() => authorWords(this.entry().record, this.timeZone()));
  protected readonly differences = computed(() => {
    const meeting = this.meeting();
    if (meeting === null) return [];
    return entryDifferences({ mine: this.mine(), ...meeting }, this.timeZone());
  });
  protected readonly wasWithdrawn = computed(() => (this.meeting()?.retraction ?? null) !== null);

  ngOnInit(): void {
    this.draft.set(correctionOf(this.entry()));
    runInInjectionContext(this.injector, () => {
      const of = { form: `correct-${this.entry().record.id}`, patientId: this.entry().record.patientId };
      this.kept.set(this.drafts.attach({ ...of, value: this.draft }));
    });
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
    if (meeting !== null) this.draft.update((draft) => takeTheirs(draft, meeting.theirs, key));
  }

  protected async giveUp(): Promise<void> {
    await this.kept()?.discard();
    this.done.emit();
  }

  private issuesOf(draft: CorrectionDraft) {
    const clock = { now: new Date().toISOString(), today: this.today() };
    return correctionIssues(this.entry().kind, draft, clock);
  }

  private async send() {
    this.saving.set(true);
    const isAmendment = this.signed().length > 0;
    const ready = { ...this.draft(), id: this.draft().id || uuidv7() };
    this.draft.set(ready);
    const target = this.meeting()?.theirs ?? this.entry();
    const sent = await this.sending.correct(target, ready).finally(() => this.saving.set(false));
    if (!sent.ok) return this.refused(sent.problem, target);
    await this.kept()?.discard();
    const undo = this.sending.undo(target, ready.id);
    this.toaster.show({ words: isAmendment ? AMENDED : CORRECTED, undo });
    this.done.emit();
    return undefined;
  }

  private refused(problem: Problem | null, target: LoggedEntry) {
    const { kind } = this.entry();
    const overtaken = overtakenIn(this.entry(), problem);
    if (overtaken !== null) {
      this.meet({ ...overtaken, original: target });
      return undefined;
    }
    const issues = (problem?.fields ?? []).map(({ field, message }) => ({
      path: placeOf(kind, field.split('.')),
      message,
    }));
    if (issues.length > 0) return errorsAt(this.fields, issues);
    this.failure.set([problem?.detail ?? AWAY]);
    return undefined;
  }

  /** What only they changed is taken; what I changed stays mine, to be saved on top of theirs. */
  private meet(meeting: Meeting): void {
    this.meeting.set(meeting);
    const { theirs, retraction } = meeting;
    const me = this.session.signedIn()?.membershipId ?? null;
    this.failure.set(overtakenWords({ theirs: theirs.record, retraction }, me, this.timeZone()));
    if (retraction !== null) return;
    this.draft.update((draft) => ({ ...onTopOf(draft, theirs, this.differences()), id: '' }));
  }
}
