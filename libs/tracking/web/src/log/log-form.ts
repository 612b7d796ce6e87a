import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { form, FormField, submit, validateTree, type FieldTree } from '@angular/forms/signals';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import { Announcer, ErrorSummary, Field, TextControl, Toaster, FailureNote, errorsAt } from '@cairn/shared-ui';
import { addDays, daysBetween } from '@cairn/shared-util';
import type { UseDay } from '@cairn/tracking-domain';
import { CravingSection } from './craving-section';
import { DaysList } from './days-list';
import {
  keptForToday,
  keyOf,
  substancesAsked,
  withAnotherDay,
  withAnotherSubstance,
  withOpenDays,
  withoutSubstance,
} from './log-days';
import {
  DAYS_BACK,
  emptyLog,
  isUntouched,
  noteGoesTo,
  type AskedSubstance,
  type LogDraft,
  type LogFrame,
  type UseRowDraft,
} from './log-draft';
import { afterSending, afterUndo, putOffTaken } from './log-after';
import { logIssues, refusedAt } from './log-issues';
import { partsOf, stamped, type LogParts } from './log-parts';
import { LogSending, type LogSent } from './log-sending';
import { LogStore } from './log-store';
import { failedWords, savedWords, takenDays } from './log-words';
import { SessionSection } from './session-section';
import { UseSection } from './use-section';
import { NOTE_MAX } from '@cairn/patients-domain';
import { LogPanelState, RecordChanges } from '@cairn/patients-context';

const WEEK = 7;
/** Of a group of radios the one in the Tab order. */
const FIRST_CELL = '[role=radio][tabindex="0"]';
const NOTE_HINTS = {
  session: 'goes with the session, seen by the care team',
  craving: 'goes with the craving, seen by the care team',
  day: 'goes with the day of use, seen by the care team',
} as const;

/** The panel's form for one person. What is typed is kept at every moment; what is saved is each a record of its own. */
@Component({
  selector: 'cairn-log-form',
  imports: [
    CravingSection,
    DaysList,
    ErrorSummary,
    FailureNote,
    Field,
    FormField,
    SessionSection,
    TextControl,
    UseSection,
  ],
  templateUrl: './log-form.html',
  styleUrl: './log-form.css',
  host: { '(keydown.control.enter)': 'press($event)', '(keydown.meta.enter)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogForm implements OnInit {
  readonly patientId = input.required<string>();
  readonly frame = input.required<LogFrame>();

  protected readonly store = inject(LogStore);
  private readonly sending = inject(LogSending);
  private readonly drafts = inject(DraftStore);
  private readonly changes = inject(RecordChanges);
  private readonly toaster = inject(Toaster);
  private readonly announcer = inject(Announcer);
  private readonly panel = inject(LogPanelState, { optional: true });
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly draft = signal<LogDraft>(emptyLog({ episodeId: null, substances: [], me: '', today: '1970-01-01' }));
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, logIssues(value(), this.clock())));
  });
  protected readonly kept = signal<KeptDraft<LogDraft> | null>(null);
  protected readonly attempt = signal(0);
  readonly saving = signal(false);
  readonly saveState = computed(() => this.kept()?.state() ?? 'untouched');
  readonly savedAt = computed(() => this.kept()?.savedAt() ?? null);
  protected readonly failures = signal<readonly string[]>([]);
  protected readonly canStartAgain = computed(() => !isUntouched(this.draft()));
  protected readonly span = signal(0);
  protected readonly noteMax = NOTE_MAX;
  protected readonly week = WEEK;
  protected readonly longest = DAYS_BACK;
  protected readonly noteHint = computed(() => {
    const target = noteGoesTo(this.draft());
    return target === null ? 'seen by the care team' : NOTE_HINTS[target];
  });
  protected readonly recordLink = computed(() => `/patients/${this.patientId()}/record`);
  private readonly rows = computed(() =>
    this.draft().use.flatMap((_, index) => {
      const row = this.fields.use[index];
      return row === undefined ? [] : [row];
    }),
  );
  protected readonly yesterday = computed(() => addDays(this.frame().today, -1));
  protected readonly yesterdayRows = computed(() =>
    this.rows().filter((row) => row.day().value() === this.yesterday()),
  );
  protected readonly otherRows = computed(() => this.rows().filter((row) => row.day().value() !== this.yesterday()));
  /** What other days can be filled in for, and of it what the list is about: the main substance unless chosen. */
  protected readonly asked = computed(() =>
    substancesAsked(this.draft().use, this.frame()).filter(({ substance }) => substance !== null),
  );
  private readonly listKey = signal('');
  protected readonly listed = computed<AskedSubstance>(() => {
    const [main = { substance: null, substanceText: '' }] = this.asked();
    return this.asked().find((of) => keyOf(of) === this.listKey()) ?? main;
  });
  private readonly useSection = viewChild.required(UseSection);
  private readonly others = viewChild.required<ElementRef<HTMLElement>>('others');

  constructor() {
    afterNextRender(() => this.focus());
    effect(() => {
      if (this.panel?.asked()) afterNextRender(() => this.focus(), { injector: this.injector });
    });
  }

  ngOnInit(): void {
    this.draft.set(emptyLog(this.frame()));
    runInInjectionContext(this.injector, () => {
      const kept = this.drafts.attach({ form: 'log', patientId: this.patientId(), value: this.draft });
      this.kept.set(kept);
      effect(() => {
        if (kept.restored() !== null) untracked(() => this.bringBack());
      });
    });
  }

  /** The first cell of the section that was asked for, or of the scale: where an entry begins. */
  focus(): void {
    const part = this.panel?.asked()?.part ?? 'craving';
    const cell = (place: string) => this.host.nativeElement.querySelector<HTMLElement>(`${place} ${FIRST_CELL}`);
    (cell(`cairn-${part}-section`) ?? cell(''))?.focus();
  }

  protected press(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  /** Saves what was filled in; what could not be saved stays, with the reason. */
  async save(): Promise<void> {
    if (this.saving()) return;
    if (isUntouched(this.draft())) {
      this.announcer.say('Nothing is filled in yet.');
      this.focus();
      return;
    }
    this.failures.set([]);
    this.attempt.set(0);
    const isSent = await submit(this.fields, { action: () => this.send() });
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  protected openDays(span: number): void {
    this.span.set(span);
    const about = { frame: this.frame(), known: this.store.known(), of: this.listed(), span };
    this.draft.update((draft) => withOpenDays(draft, about));
  }

  /** Lists the days of one substance; what was answered for another stays. */
  protected list(of: AskedSubstance): void {
    this.listKey.set(keyOf(of));
    this.openDays(this.span());
  }

  protected addDay(): void {
    this.draft.update((draft) => withAnotherDay(draft, this.listed(), this.frame()));
  }

  protected removeDay(row: FieldTree<UseRowDraft>): void {
    const gone = row().value();
    this.draft.update((draft) => ({ ...draft, use: draft.use.filter((each) => each !== gone) }));
    this.others().nativeElement.focus();
  }

  protected askAboutAnother(): void {
    this.draft.update((draft) => withAnotherSubstance(draft, this.frame()));
    afterNextRender(() => this.useSection().focusAdded(), { injector: this.injector });
  }

  protected remove(of: AskedSubstance): void {
    this.draft.update((draft) => withoutSubstance(draft, of));
    this.others().nativeElement.focus();
  }

  /** Empties the panel; what was in it comes back with one press. */
  protected startAgain(): void {
    const before = this.draft();
    this.failures.set([]);
    this.span.set(0);
    this.draft.set(emptyLog(this.frame()));
    this.toaster.show({ words: 'The panel is empty', undo: () => this.draft.set(before) });
    this.focus();
  }

  protected answerRest(rows: readonly FieldTree<UseRowDraft>[]): void {
    for (const row of rows)
      if (row.state().value() === null && row.substance().value() !== null) row.state().value.set('no');
  }

  private bringBack(): void {
    this.draft.update((draft) => keptForToday(draft, this.frame()));
    this.showOtherDays();
    this.announcer.say('What you typed before is back.');
  }

  /** Opens the list where something was answered or typed in it. */
  private showOtherDays(): void {
    const { use, anotherDay } = this.draft();
    const oldest = use.filter(({ day }) => day !== this.yesterday()).at(-1);
    if (oldest === undefined && anotherDay === null) return;
    if (oldest !== undefined) this.listKey.set(keyOf(oldest));
    const back = oldest === undefined ? 0 : daysBetween(oldest.day, this.frame().today);
    this.openDays(back > WEEK && back <= DAYS_BACK ? DAYS_BACK : WEEK);
  }

  /** Ids and times are fixed and kept before anything is sent, so that a lost answer cannot make two entries. */
  private async send() {
    this.saving.set(true);
    const ready = stamped(this.draft(), new Date().toISOString());
    this.draft.set(ready);
    this.kept()?.notice(ready);
    const parts = partsOf(ready);
    const sent = await this.sending.send(this.patientId(), parts, ready.useKey).finally(() => this.saving.set(false));
    return this.finish(ready, parts, sent);
  }

  private finish(ready: LogDraft, parts: LogParts, sent: LogSent) {
    const errors = sent.failed.flatMap(({ part, problem }) => refusedAt(ready, part, problem?.fields ?? []));
    const failed = sent.failed.filter(({ problem }) => (problem?.fields ?? []).length === 0);
    this.failures.set(failed.map((each) => failedWords(each, parts.days)));
    this.draft.update((draft) => afterSending(draft, ready, { saved: sent.saved, frame: this.frame() }));
    if (sent.saved.includes('days')) this.span.set(0);
    this.makeRoomFor(failed.flatMap(takenDays));
    if (sent.saved.length > 0) {
      const next = this.sending.signing(this.patientId(), parts, sent.saved);
      const undo = this.undo(ready, parts, sent);
      this.toaster.show({ words: savedWords(parts, sent.saved), undo, ...(next === null ? {} : { next }) });
    }
    if (sent.failed.length === 0) this.focus();
    return errors.length === 0 ? undefined : errorsAt(this.fields, errors);
  }

  /** What somebody else has entered meanwhile is read again and stands in the panel instead of the question. */
  private makeRoomFor(taken: readonly UseDay[]): void {
    if (taken.length === 0) return;
    this.draft.update((draft) => putOffTaken(draft, taken));
    this.store.meet(taken);
    this.changes.changed();
  }

  private undo(ready: LogDraft, parts: LogParts, { saved }: LogSent): () => Promise<string> {
    return this.sending.undo(this.patientId(), parts, saved, () => {
      this.draft.update((draft) => afterUndo(draft, ready, saved));
      this.showOtherDays();
    });
  }

  private clock() {
    const { today, substances } = this.frame();
    return { now: new Date().toISOString(), today, substances };
  }
}
