import { HttpClient } from '@angular/common/http';
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
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import { RecordChanges, RecordSender } from '@cairn/patients-context';
import {
  ChipGroup,
  type Choice,
  DateInput,
  ErrorSummary,
  errorsAt,
  FailureNote,
  Field,
  issuesOf,
  NumberInput,
  Pick,
  refusedFields,
  SaveState,
  TextControl,
  TimeInput,
  Toaster,
} from '@cairn/shared-ui';
import { fillPath, uuidv7 } from '@cairn/shared-util';
import {
  GROUP,
  GROUP_TYPES,
  GROUPS,
  type ProgrammeGroup,
  ProgrammeGroupChange,
  type SessionType,
  WEEKDAYS,
} from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import { changeOf, draftOf, type GroupDraft, newGroup } from './group-draft';

const AWAY = 'Not saved: the record cannot be reached. What you typed is kept here.';

/** A group of the programme: a new one, or a new version of the one that is given. */
@Component({
  selector: 'cairn-group-form',
  imports: [
    ChipGroup,
    DateInput,
    ErrorSummary,
    FailureNote,
    Field,
    FormField,
    NumberInput,
    Pick,
    SaveState,
    TextControl,
    TimeInput,
  ],
  templateUrl: './group-form.html',
  styles: `
    cairn-error-summary:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupForm implements OnInit {
  readonly group = input<ProgrammeGroup | null>(null);
  readonly done = output();
  private readonly http = inject(HttpClient);
  private readonly sender = inject(RecordSender);
  private readonly changes = inject(RecordChanges);
  private readonly router = inject(Router);
  private readonly drafts = inject(DraftStore);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);
  protected readonly facts = inject(ClinicFacts);
  private readonly draft = signal<GroupDraft>(newGroup('', '1970-01-01'));
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) =>
      errorsAt(fieldTree, issuesOf(ProgrammeGroupChange, changeOf(value()), [])),
    );
  });
  protected readonly types = GROUP_TYPES.map(({ key, label }) => ({ value: key as SessionType, label }));
  protected readonly weekdays: readonly Choice<string>[] = WEEKDAYS.map((label, place) => ({
    value: String(place + 1),
    label,
  }));
  protected readonly kept = signal<KeptDraft<GroupDraft> | null>(null);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);

  ngOnInit(): void {
    const group = this.group();
    this.draft.set(group === null ? newGroup(this.facts.me(), this.facts.today()) : draftOf(group));
    const name = group === null ? 'group:new' : `group:${group.id}`;
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: name, patientId: null, value: this.draft })),
    );
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.attempt.set(0);
    this.failure.set([]);
    this.saving.set(true);
    const isSent = await submit(this.fields, { action: () => this.send() }).finally(() => this.saving.set(false));
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  private send() {
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7() }));
    const group = this.group();
    return group === null ? this.create() : this.replace(group);
  }

  private async create() {
    const { id } = this.draft();
    const { reason: _reason, ...body } = changeOf(this.draft());
    const sent = await this.sender.send(GROUPS, { id, ...body }, id);
    if (!sent.ok) {
      const fields = sent.problem?.fields ?? [];
      if (fields.length === 0) {
        this.failure.set([sent.problem?.detail ?? AWAY]);
        return undefined;
      }
      return errorsAt(
        this.fields,
        fields.map(({ field, message }) => ({ path: field.split('.'), message })),
      );
    }
    await this.close(`"${body.name}" is in the programme`);
    await this.router.navigate(['/groups', id]);
    return undefined;
  }

  private async replace({ id, version }: ProgrammeGroup) {
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': uuidv7() };
    try {
      const path = fillPath(GROUP, { groupId: id });
      await firstValueFrom(this.http.patch(`/api/${path}`, changeOf(this.draft()), { headers }));
    } catch (error) {
      return refusedFields(this.fields, error);
    }
    this.changes.changed();
    await this.close('The group is changed');
    return undefined;
  }

  private async close(words: string): Promise<void> {
    await this.kept()?.discard();
    this.toaster.show({ words });
    this.done.emit();
  }
}
