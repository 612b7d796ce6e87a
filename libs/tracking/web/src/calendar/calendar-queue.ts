import { computed, DestroyRef, effect, inject, Injectable, signal, untracked, type Signal } from '@angular/core';
import { DraftStore, SessionStore, type KeptDraft } from '@cairn/identity-session';
import { RecordSender } from '@cairn/patients-context';
import { Announcer, Connection, type SaveStateName } from '@cairn/shared-ui';
import { fillPath, formatTime, uuidv7, type Problem } from '@cairn/shared-util';
import {
  isWritten,
  MOST_CHANGES,
  USE_DAYS_BATCH,
  type UseDay,
  type UseDayChange,
  type WrittenChange,
} from '@cairn/tracking-domain';
import type { UseRowDraft } from '../log/log-draft';
import { changeOf, editKey, NOTHING_WAITS, type CalendarDraft, type Waiting } from './open-edit';
import {
  afterConflict,
  afterFields,
  daysInTheWay,
  withCurrent,
  type AfterRefusal,
  type Conflict,
} from './after-refusal';
import {
  afterChanges,
  changeTo,
  collapsed,
  dayKey,
  enteredOf,
  rowOf,
  undoing,
  type Step,
  type Writer,
} from './day-change';

/** Quiet time after which a day that was told is sent: of a key, and of a field that is typed into. */
export const SETTLE_MS = 1500;
export const TYPED_SETTLE_MS = 5000;
const AGAIN_MS = 5000;
const GATE_MS = 3000;
/** Answers after which the same is simply sent again: signed out, too fast, or something broken on the way. */
const TRY_AGAIN: ReadonlySet<number> = new Set([401, 423, 429, 500]);

/** What is told at the calendar, on its way into the record: nothing of it is lost, and each step can be taken back. */
@Injectable()
export class CalendarQueue {
  private readonly sender = inject(RecordSender);
  private readonly drafts = inject(DraftStore);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly connection = inject(Connection);

  private readonly draft = signal<CalendarDraft>(NOTHING_WAITS);
  private readonly known = signal<ReadonlyMap<string, UseDay>>(new Map());
  private readonly steps = signal<readonly Step[]>([]);
  private readonly savedAt = signal<string | null>(null);
  private readonly isAway = signal(false);
  private readonly ready = signal(false);
  private readonly patientId = signal('');
  private kept?: KeptDraft<CalendarDraft>;
  private sending = false;
  private settle?: ReturnType<typeof setTimeout>;
  private again?: ReturnType<typeof setTimeout>;

  /** Said where days could not be taken as a whole. */
  readonly failure = signal<string | null>(null);
  readonly conflicts = computed(() => this.draft().conflicts);
  readonly open = computed(() => new Map(this.draft().open.map((edit) => [editKey(edit.row), edit])));
  /** The entries as they will stand once everything that waits is written, without what is open. */
  readonly standing = computed(() => {
    const waiting = this.draft().waiting.flatMap(({ changes }) => changes);
    return waiting.length === 0 ? this.known() : afterChanges(this.known(), waiting, this.writer());
  });
  /** The entries as they are shown: with what is open. */
  readonly shown = computed(() => {
    const changes = this.openChanges();
    return changes.length === 0 ? this.standing() : afterChanges(this.standing(), changes, this.writer());
  });
  private readonly unsaved = computed(() => {
    const { waiting } = this.draft();
    const changes = [...waiting.flatMap((one) => one.changes), ...this.openChanges()];
    return new Set(changes.map(({ id }) => id));
  });
  readonly canUndo = computed(() => this.steps().length > 0 || this.draft().open.length > 0);
  readonly state = computed<SaveStateName>(() => {
    const { open, waiting } = this.draft();
    if (this.isAway()) return 'kept';
    if (waiting.length > 0 || this.openChanges().length > 0) return 'saving';
    if (open.length > 0) return 'kept';
    return this.savedAt() === null ? 'untouched' : 'saved';
  });
  readonly at = this.savedAt.asReadonly();
  readonly isReady = this.ready.asReadonly();
  private readonly openChanges = computed(() =>
    this.draft().open.flatMap((edit) => changeOf(edit, this.standing()) ?? []),
  );

  constructor() {
    effect(() => {
      if (this.connection.recoveries() > 0) untracked(() => void this.send());
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.settle);
      clearTimeout(this.again);
    });
  }

  /** Begins with what was read of a person, and with what waited when the page was closed. */
  begin(patientId: string, entries: Signal<ReadonlyMap<string, UseDay> | null>): void {
    this.patientId.set(patientId);
    effect(() => {
      const read = entries();
      if (read !== null) this.known.set(read);
    });
    this.kept = this.drafts.attach({ form: 'use-calendar', patientId, value: this.draft });
    const gate = new Promise((resolve) => setTimeout(resolve, GATE_MS));
    void Promise.race([this.kept.restore(), gate]).then(() => {
      this.ready.set(true);
      this.seal();
    });
  }

  /** Whether an entry that is shown is not in the record yet. */
  isUnsaved(id: string): boolean {
    return this.unsaved().has(id);
  }

  /** Tells days, to be sent in a moment. A day told again meanwhile says the last. */
  tell(rows: readonly UseRowDraft[], { reason = '', settle = SETTLE_MS } = {}): void {
    if (!this.ready()) return;
    const keys = new Set(rows.map(editKey));
    const before = this.open();
    const edits = rows.map((row) => {
      const id = before.get(editKey(row))?.row.id ?? '';
      return { row: { ...row, id: id || uuidv7() }, reason, problem: '' };
    });
    this.change(({ open }) => ({ open: [...open.filter(({ row }) => !keys.has(editKey(row))), ...edits] }));
    clearTimeout(this.settle);
    this.settle = setTimeout(() => this.seal(), settle);
  }

  /** Sends what is open and complete; what is not, stays open. */
  seal(): void {
    clearTimeout(this.settle);
    const written = this.openChanges();
    const sealed = new Set(written.map(dayKey));
    const before = this.standing();
    const open = this.draft().open.filter((edit) => !sealed.has(editKey(edit.row)) && changeOf(edit, before) !== null);
    if (open.length < this.draft().open.length) this.change(() => ({ open }));
    this.add(written);
    if (written.length > 0) this.steps.update((steps) => [...steps, { written, before }]);
    void this.send();
  }

  /** Takes back what is open, else the last step. */
  undo(): void {
    if (this.draft().open.length > 0) {
      clearTimeout(this.settle);
      this.change(() => ({ open: [] }));
      this.announcer.say('Taken back.');
      return;
    }
    const step = this.steps().at(-1);
    if (step === undefined) return;
    this.steps.update((steps) => steps.slice(0, -1));
    const changes = undoing(step, this.standing());
    const left = step.written.length - changes.length;
    this.announcer.say(left === 0 ? 'Undone.' : `Undone, but for ${left} changed since.`);
    this.add(changes);
    void this.send();
  }

  /** Drops what is open of a day, as if it had not been touched. */
  drop(key: string): void {
    this.change(({ open }) => ({ open: open.filter(({ row }) => editKey(row) !== key) }));
  }

  /** Puts my answer of a day in conflict in the place of theirs. */
  keepMine({ mine, theirs }: Conflict): void {
    const change = changeTo(enteredOf(mine), theirs, { id: uuidv7(), reason: '' });
    this.settleConflict(mine);
    this.add(change === null ? [] : [change]);
    void this.send();
  }

  takeTheirs({ mine }: Conflict): void {
    this.settleConflict(mine);
  }

  async send(): Promise<void> {
    if (this.sending || !this.ready()) return;
    this.sending = true;
    clearTimeout(this.again);
    while (await this.sendNext());
    this.sending = false;
  }

  /** Whether there may be more to send at once. */
  private async sendNext(): Promise<boolean> {
    const next = this.draft().waiting[0];
    if (next === undefined) return false;
    const path = fillPath(USE_DAYS_BATCH, { patientId: this.patientId() });
    const sent = await this.sender.send(path, { changes: next.changes }, next.key);
    const problem = sent.ok ? null : sent.problem;
    this.isAway.set(!sent.ok && (problem === null || TRY_AGAIN.has(problem.status)));
    if (this.isAway()) {
      this.again = setTimeout(() => void this.send(), AGAIN_MS);
      return false;
    }
    if (problem === null) this.wasWritten(next);
    else return this.wasRefused(next, problem);
    return true;
  }

  private wasWritten({ key, changes }: Waiting): void {
    this.failure.set(null);
    this.known.update((known) => afterChanges(known, changes, this.writer()));
    this.change(({ waiting }) => ({ waiting: waiting.filter((one) => one.key !== key) }));
    this.savedAt.set(formatTime(new Date().toISOString(), this.timeZone()));
  }

  private wasRefused(next: Waiting, problem: Problem): boolean {
    const current = daysInTheWay(problem);
    const rest = collapsed(this.draft().waiting.flatMap(({ changes }) => changes));
    if (current.length > 0) return this.sort(afterConflict(rest, current, this.known()), []);
    const after = afterFields(next.changes, problem);
    if (after !== null) return this.sort(after, this.draft().waiting.slice(1));
    const words = rest.filter(isWritten).map((change) => ({ change, words: problem.detail }));
    this.failure.set(`Not saved. ${problem.detail}`);
    return this.sort({ conflicts: [], refused: words, rest: [], current: [] }, []);
  }

  private sort({ conflicts, refused, rest, current }: AfterRefusal, later: readonly Waiting[]): boolean {
    this.known.update((known) => withCurrent(known, current));
    this.steps.set([]);
    const open = refused.map(({ change, words }) => ({ row: rowOf(change), reason: '', problem: words }));
    this.change((draft) => ({
      open: [...draft.open, ...open],
      conflicts: [...draft.conflicts.filter((one) => !conflicts.some(isAbout(one))), ...conflicts],
      waiting: [...(rest.length === 0 ? [] : [{ key: uuidv7(), changes: rest }]), ...later],
    }));
    if (conflicts.length > 0) this.announcer.say('A colleague told some of these days too. Both are shown above.');
    return true;
  }

  private add(changes: readonly UseDayChange[]): void {
    const batches = Array.from({ length: Math.ceil(changes.length / MOST_CHANGES) }, (_, index) => ({
      key: uuidv7(),
      changes: changes.slice(index * MOST_CHANGES, (index + 1) * MOST_CHANGES),
    }));
    if (batches.length > 0) this.change(({ waiting }) => ({ waiting: [...waiting, ...batches] }));
  }

  private settleConflict(mine: WrittenChange): void {
    this.change(({ conflicts }) => ({ conflicts: conflicts.filter((one) => dayKey(one.mine) !== dayKey(mine)) }));
  }

  private change(how: (draft: CalendarDraft) => Partial<CalendarDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...how(draft) }));
  }

  private writer(): Writer {
    const me = this.session.signedIn();
    const recordedAt = new Date().toISOString();
    return {
      patientId: this.patientId(),
      recordedBy: me?.membershipId ?? '',
      recordedByName: me?.displayName ?? '',
      recordedAt,
    };
  }

  private timeZone(): string {
    return this.session.signedIn()?.timeZone ?? 'Europe/London';
  }
}

const isAbout = (one: Conflict) => (other: Conflict) => dayKey(one.mine) === dayKey(other.mine);
