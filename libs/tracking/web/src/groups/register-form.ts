import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import { Announcer, ChipGroup, FailureNote, Icon, issuesOf, SaveState, Toaster } from '@cairn/shared-ui';
import type { Problem } from '@cairn/shared-util';
import { GroupSessionInput, isComplete, namesIn, progressOf, type RegisterPerson } from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import { comfortWords, peopleWords } from './counted-words';
import { FindWalkIn } from './find-walk-in';
import {
  allHere,
  answered,
  EMPTY_REGISTER,
  type LineDraft,
  type RegisterDraft,
  type RegisterHead,
  rowsOf,
  signable,
  stamped,
} from './register-draft';
import { RegisterLineRow } from './register-row';
import { RegisterStore } from './register-store';

const AWAY = 'Not signed: the record cannot be reached. What you filled in is kept here.';

/** A register to fill in, by the keyboard alone if one likes: what the group did, and a line for each person. */
@Component({
  selector: 'cairn-register-form',
  imports: [ChipGroup, FailureNote, FindWalkIn, Icon, RegisterLineRow, SaveState],
  templateUrl: './register-form.html',
  styleUrl: './register-form.css',
  host: {
    '(document:keydown)': 'shortcut($event)',
    '(focusin)': 'notice($event)',
    '(focusout)': 'at.set(null)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterForm implements OnInit {
  readonly head = input.required<RegisterHead>();
  readonly members = input.required<readonly RegisterPerson[]>();
  /** Names the draft: one register has one, on every device. */
  readonly draftName = input.required<string>();
  /** It is in the record now, under this id. */
  readonly signed = output<string>();
  /** Somebody else has signed it meanwhile. */
  readonly clashed = output();
  private readonly store = inject(RegisterStore);
  private readonly facts = inject(ClinicFacts);
  private readonly drafts = inject(DraftStore);
  private readonly toaster = inject(Toaster);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly lines = viewChildren(RegisterLineRow);
  private readonly walkIn = viewChild(FindWalkIn);

  readonly draft = signal<RegisterDraft>(EMPTY_REGISTER);
  protected readonly kept = signal<KeptDraft<RegisterDraft> | null>(null);
  protected readonly at = signal<number | null>(null);
  protected readonly signing = signal(false);
  protected readonly failure = linkedSignal<readonly string[]>(() => []);
  protected readonly changesLeaders = signal(false);

  readonly rows = computed(() => rowsOf(this.members(), this.draft()));
  protected readonly progress = computed(() => progressOf(this.rows().map(({ line }) => line)));
  protected readonly comfort = computed(() =>
    comfortWords(this.rows().filter(({ person }) => person.comfortBreaks).length),
  );
  protected readonly named = computed(() => {
    const { note, methods, breakNote } = this.draft();
    const names = this.rows().flatMap(({ person }) => person.names);
    return namesIn(`${note}\n${methods}\n${breakNote}`, names);
  });
  protected readonly signWords = computed(() => `Sign for ${peopleWords(this.rows().length)}`);
  protected readonly leaderIds = computed(() => this.draft().leaderIds ?? this.head().leaderIds);
  protected readonly staff = this.facts.staff;
  protected readonly saved = computed(() => ({
    state: this.kept()?.state() ?? ('untouched' as const),
    at: this.kept()?.savedAt() ?? null,
  }));

  ngOnInit(): void {
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: this.draftName(), patientId: null, value: this.draft })),
    );
  }

  /** Whether anything was filled in: ids that were given for sending are nothing. */
  readonly isFilledIn = computed(() => {
    const { note, methods, breakNote, leaderIds, answers, walkIns } = this.draft();
    const words = [note, methods, breakNote].some((text) => text !== '');
    return words || leaderIds !== null || Object.keys(answers).length > 0 || walkIns.length > 0;
  });

  /** Throws away what was filled in. */
  async discard(): Promise<void> {
    await this.kept()?.discard();
    this.draft.set(EMPTY_REGISTER);
  }

  protected set(change: Partial<RegisterDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected answer(patientId: string, change: Partial<LineDraft>): void {
    this.draft.update((draft) => answered(draft, patientId, change));
  }

  protected leadTo(place: number): void {
    const line = this.lines()[place];
    if (line === undefined) this.walkIn()?.focus();
    else line.focus();
  }

  protected lineIsDone(place: number): boolean {
    const line = this.rows()[place]?.line;
    return line !== undefined && isComplete(line);
  }

  protected toggleLeaders(): void {
    this.changesLeaders.update((changes) => !changes);
  }

  protected takeOut(patientId: string): void {
    this.draft.update((draft) => ({
      ...draft,
      walkIns: draft.walkIns.filter((person) => person.patientId !== patientId),
    }));
  }

  protected async add(patientId: string): Promise<void> {
    if (this.rows().some(({ person }) => person.patientId === patientId)) {
      this.toaster.show({ words: 'This person is in the register already' });
      return;
    }
    try {
      const person = await this.store.person(patientId);
      this.draft.update((draft) => ({ ...draft, walkIns: [...draft.walkIns, person] }));
      afterNextRender(() => this.leadTo(this.rows().length - 1), { injector: this.injector });
    } catch {
      this.failure.set(['The person could not be added: the record cannot be reached. Try again.']);
    }
  }

  protected everybodyHere(): void {
    const before = this.rows().filter(({ line }) => line.attendance === null).length;
    this.draft.update((draft) => allHere(draft, this.rows()));
    this.announcer.say(before === 0 ? 'Attendance was answered for everybody' : `${peopleWords(before)} set to here`);
  }

  /** Alt and a letter, and Ctrl Enter: neither writes anything in a field. */
  protected shortcut(event: KeyboardEvent): void {
    if (event.altKey && !event.ctrlKey && event.code === 'KeyA') {
      event.preventDefault();
      this.everybodyHere();
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      void this.sign();
    }
  }

  protected notice(event: FocusEvent): void {
    const row = (event.target as HTMLElement).closest('tbody tr');
    const rows = row?.parentElement?.children;
    this.at.set(row === null || rows === undefined ? null : [...rows].indexOf(row));
  }

  protected async sign(): Promise<void> {
    if (this.signing()) return;
    this.failure.set([]);
    const draft = stamped(this.draft(), this.rows());
    const body = signable(this.head(), draft, this.rows());
    const problems = this.problems(body);
    if (problems.length > 0) {
      this.failure.set(problems);
      return;
    }
    this.draft.set(draft);
    this.signing.set(true);
    const sent = await this.store.sign(body).finally(() => this.signing.set(false));
    if (sent.ok) await this.end(body);
    else this.refuse(sent.problem);
  }

  private async end({ id, people }: GroupSessionInput): Promise<void> {
    await this.kept()?.discard();
    this.toaster.show({ words: `Signed for ${peopleWords(people.length)}` });
    this.signed.emit(id);
  }

  private refuse(problem: Problem | null): void {
    if (problem?.status === 409) this.clashed.emit();
    this.failure.set(problem === null ? [AWAY] : this.refusals(problem.detail, problem.fields ?? []));
  }

  /** What is missing or wrong, in sentences that name the person. */
  private problems(body: GroupSessionInput): string[] {
    const unanswered = this.rows().filter(({ line }) => line.attendance === null);
    const who = unanswered.map(({ person }) => person.name).join(', ');
    const missing = unanswered.length === 0 ? [] : [`Say whether they were here: ${who}.`];
    const others = issuesOf(GroupSessionInput, body, []).filter(({ path }) => path[2] !== 'attendance');
    return [...missing, ...others.map(({ path, message }) => this.about(path, message))];
  }

  private refusals(detail: string, fields: readonly { field: string; message: string }[]): string[] {
    if (fields.length === 0) return [detail];
    return fields.map(({ field, message }) => this.about(field.split('.'), message));
  }

  private about([list, place]: readonly PropertyKey[], message: string): string {
    const row = list === 'people' ? this.rows()[Number(place)] : undefined;
    return row === undefined ? message : `${row.person.name}: ${message}`;
  }
}
