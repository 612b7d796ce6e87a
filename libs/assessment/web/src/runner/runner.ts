import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ASSESSMENT, itemNineRisk, LANGUAGE_MAX, variantOf, type Instrument } from '@cairn/assessment-domain';
import { DraftStore, SessionStore, type KeptDraft } from '@cairn/identity-session';
import { RecordSender, UndoWriting } from '@cairn/patients-context';
import {
  ErrorSummary,
  errorsAt,
  FailureNote,
  Field,
  Pick,
  SaveState,
  Segmented,
  TextControl,
  Toaster,
  WhenInput,
} from '@cairn/shared-ui';
import { localDay, uuidv7 } from '@cairn/shared-util';
import { ANSWERER_CHOICES, MODE_CHOICES } from '../entries/choices';
import { QuestionSheet } from '../sheet/question-sheet';
import { ResultLine } from '../sheet/result-line';
import { SafetyNote } from '../sheet/safety-note';
import { ScoreEntry } from '../sheet/score-entry';
import { emptySheet, sheetIssues, sheetOf, type RunnerDraft } from './runner-draft';
import { StepSheet } from '../sheet/step-sheet';

const AWAY = 'Not saved: the record cannot be reached. What you entered is kept here.';
const LAYOUTS = [
  { value: 'page', label: 'All questions' },
  { value: 'step', label: 'One at a time' },
] as const;
const listPath = (patientId: string): string => ASSESSMENT.paths.list.replace(':patientId', patientId);

/** One measure with a person, on the screen of staff. Whatever is entered is a draft from the first key. */
@Component({
  selector: 'cairn-runner',
  imports: [
    ErrorSummary,
    FailureNote,
    Field,
    FormField,
    Pick,
    QuestionSheet,
    ResultLine,
    RouterLink,
    SafetyNote,
    SaveState,
    ScoreEntry,
    Segmented,
    StepSheet,
    TextControl,
    WhenInput,
  ],
  templateUrl: './runner.html',
  styleUrl: './runner.css',
  host: { '(keydown.control.enter)': 'save($event)', '(keydown.meta.enter)': 'save($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Runner implements OnInit {
  readonly instrument = input.required<Instrument>();
  readonly patientId = input.required<string>();
  readonly episodeId = input.required<string | null>();

  private readonly router = inject(Router);
  private readonly sender = inject(RecordSender);
  private readonly undo = inject(UndoWriting);
  private readonly toaster = inject(Toaster);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly sheet = viewChild(QuestionSheet);

  private readonly draft = signal<RunnerDraft>(NOTHING);
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issues(value())));
  });
  protected readonly kept = signal<KeptDraft<RunnerDraft> | null>(null);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);
  protected readonly layout = signal<'page' | 'step'>('page');
  protected readonly layouts = LAYOUTS;
  protected readonly modes = MODE_CHOICES;
  protected readonly answerers = ANSWERER_CHOICES;
  protected readonly languageMax = LANGUAGE_MAX;
  protected readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  protected readonly wording = computed(() => {
    const instrument = this.instrument();
    return instrument.wording === 'full' ? variantOf(instrument, this.draft().variant) : null;
  });
  protected readonly variants = computed(() => {
    const instrument = this.instrument();
    if (instrument.wording === 'score_only' || instrument.variants.length === 1) return [];
    return instrument.variants.map(({ key, label }) => ({ value: key, label }));
  });
  protected readonly held = computed(() => {
    const instrument = this.instrument();
    return instrument.wording === 'score_only' ? instrument : null;
  });
  protected readonly isRisk = computed(() => itemNineRisk(this.draft().answers) !== null);
  protected readonly value = this.draft.asReadonly();

  ngOnInit(): void {
    this.draft.set(emptySheet(this.instrument(), 'clinician_screen', this.episodeId()));
    const { key } = this.instrument();
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: `measure-${key}`, patientId: this.patientId(), value: this.draft })),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.failure.set([]);
    this.attempt.set(0);
    const isSent = await submit(this.fields, { action: () => this.send() });
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  protected async discard(): Promise<void> {
    await this.kept()?.discard();
    await this.leave();
  }

  protected toQuestions(): void {
    this.sheet()?.focus();
  }

  private leave(): Promise<boolean> {
    return this.router.navigate(['/patients', this.patientId(), 'measures']);
  }

  private issues(draft: RunnerDraft) {
    if (draft === NOTHING) return [];
    const now = new Date().toISOString();
    const timeZone = this.timeZone();
    return sheetIssues(draft, now, { today: localDay(now, timeZone), timeZone });
  }

  /** Id and time are fixed before anything is sent, so that a lost answer cannot make two results. */
  private async send() {
    this.saving.set(true);
    const now = new Date().toISOString();
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7(), takenAt: draft.takenAt ?? now }));
    const body = sheetOf(this.draft(), now);
    const list = listPath(this.patientId());
    const sent = await this.sender.send(list, body, body.id).finally(() => this.saving.set(false));
    if (sent.ok) {
      await this.kept()?.discard();
      const undo = this.undo.entry([`${list}/${body.id}/retraction`]);
      this.toaster.show({ words: `${this.instrument().name} saved`, undo });
      await this.leave();
      return undefined;
    }
    const fields = sent.problem?.fields ?? [];
    if (fields.length === 0) this.failure.set([sent.problem?.detail ?? AWAY]);
    return errorsAt(
      this.fields,
      fields.map(({ field, message }) => ({ path: field.split('.'), message })),
    );
  }
}

/** Before the instrument is known. */
const NOTHING: RunnerDraft = {
  id: '',
  episodeId: null,
  takenAt: null,
  instrument: 'phq_9',
  instrumentVersion: '',
  variant: '',
  answers: {},
  entered: {},
  mode: 'clinician_screen',
  language: '',
  answeredBy: 'person',
  safetySeen: false,
  note: '',
};
