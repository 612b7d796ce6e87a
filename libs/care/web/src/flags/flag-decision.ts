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
import { flagChangeProblems, FlagChange, SNOOZE_DAYS, type Flag, type FlagStatus } from '@cairn/care-domain';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import { DateInput, errorsAt, Field, issueAt, issuesOf, TextControl, Toaster, type IssueAt } from '@cairn/shared-ui';
import { addDays, uuidv7 } from '@cairn/shared-util';
import { FlagSender } from './flag-sender';

/** What a person can decide about a flag in so many words. */
export type Decision = 'act' | 'dismiss' | 'rest' | 'reopen';

interface DecisionParts {
  readonly label: string;
  readonly button: string;
  readonly said: string;
  readonly status: (flag: Flag) => FlagStatus;
}

const PARTS: Readonly<Record<Decision, DecisionParts>> = {
  act: { label: 'What was done', button: 'Save as acted on', said: 'Flag: acted on', status: () => 'actioned' },
  dismiss: { label: 'Why it is dismissed', button: 'Dismiss', said: 'Flag: dismissed', status: () => 'dismissed' },
  rest: { label: 'Why it can wait', button: 'Let it rest', said: 'Flag: rests', status: ({ status }) => status },
  reopen: { label: 'Why it is opened again', button: 'Open again', said: 'Flag: open again', status: () => 'open' },
};

interface DecisionDraft {
  readonly id: string;
  readonly words: string;
  readonly until: string | null;
}

/** Asks for the words of one decision, and for the day where a flag is to rest. What is typed is a draft. */
@Component({
  selector: 'cairn-flag-decision',
  imports: [DateInput, Field, FormField, TextControl],
  template: `
    <form class="stack" (submit)="save($event)">
      @if (failure(); as words) {
        <p class="note-line att" role="alert">{{ words }}</p>
      }
      @if (decision() === 'rest') {
        <cairn-field label="Until" [hint]="longest()" [of]="fields.until">
          <cairn-date-input [today]="today()" [formField]="fields.until" />
        </cairn-field>
      }
      <cairn-field [label]="parts().label" [limit]="200" [of]="fields.words">
        <input cairnControl type="text" [formField]="fields.words" />
      </cairn-field>
      <div class="row">
        <button type="submit" class="btn main" [attr.aria-disabled]="saving() || null">{{ parts().button }}</button>
        <button type="button" class="btn" (click)="giveUp()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
      max-width: 520px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlagDecision implements OnInit {
  readonly flag = input.required<Flag>();
  readonly decision = input.required<Decision>();
  readonly today = input.required<string>();
  readonly done = output();

  private readonly sender = inject(FlagSender);
  private readonly toaster = inject(Toaster);
  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly draft = signal<DecisionDraft>({ id: '', words: '', until: null });
  private readonly kept = signal<KeptDraft<DecisionDraft> | null>(null);
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issuesOf(value())));
  });
  protected readonly saving = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly parts = computed(() => PARTS[this.decision()]);
  protected readonly longest = computed(() => {
    const days = SNOOZE_DAYS[this.flag().severity];
    return days === 1 ? 'one day at most' : `${days} days at most`;
  });

  ngOnInit(): void {
    const until = this.decision() === 'rest' ? addDays(this.today(), 1) : null;
    this.draft.set({ id: '', words: '', until });
    const { id, patientId } = this.flag();
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: `flag-${this.decision()}-${id}`, patientId, value: this.draft })),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    await submit(this.fields, { action: () => this.send() });
  }

  protected async giveUp(): Promise<void> {
    await this.kept()?.discard();
    this.done.emit();
  }

  private async send(): Promise<undefined> {
    this.saving.set(true);
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7() }));
    const failure = await this.sender
      .decide(this.flag(), this.changeOf(this.draft()))
      .finally(() => this.saving.set(false));
    this.failure.set(failure);
    if (failure !== null) return undefined;
    await this.kept()?.discard();
    this.toaster.show({ words: this.parts().said });
    this.done.emit();
    return undefined;
  }

  private changeOf({ id, words, until }: DecisionDraft): FlagChange {
    return { id, words, status: this.parts().status(this.flag()), snoozedUntil: until };
  }

  private issuesOf(draft: DecisionDraft): IssueAt[] {
    const change = this.changeOf({ ...draft, id: uuidv7() });
    const noDay =
      this.decision() === 'rest' && draft.until === null ? 'Enter the day until which the flag rests.' : null;
    const wrong = issuesOf(FlagChange, change, []).filter(({ path }) => path[0] === 'words');
    const refused = flagChangeProblems(this.flag(), change, this.today()).filter(({ field }) => field !== 'status');
    return [...wrong, ...issueAt(['until'], noDay), ...refused.flatMap(({ message }) => issueAt(['until'], message))];
  }
}
