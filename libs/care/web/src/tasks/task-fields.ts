import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TASK_STATUSES, type TaskInput } from '@cairn/care-domain';
import { may } from '@cairn/identity-domain';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, Pick, TextControl } from '@cairn/shared-ui';

/** Everything about one task. What it came of is shown and not typed. */
@Component({
  selector: 'cairn-task-fields',
  imports: [DateInput, Field, FormField, Pick, TextControl],
  template: `
    @if (of().aboutWords().value(); as words) {
      <p class="t13 s">About: {{ words }}</p>
    }
    <cairn-field label="What is to be done" [limit]="200" [of]="of().what">
      <input cairnControl type="text" [formField]="of().what" />
    </cairn-field>
    <cairn-field label="Who does it" [of]="of().ownerId">
      <cairn-pick none="Choose" [choices]="owners()" [value]="owner()" (valueChange)="choose($event)" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="Due by" [of]="of().dueOn">
        <cairn-date-input [today]="context().today" [formField]="of().dueOn" />
      </cairn-field>
      <cairn-field label="Set on" [of]="of().setOn">
        <cairn-date-input [today]="context().today" [formField]="of().setOn" />
      </cairn-field>
    </div>
    <cairn-field label="How it stands" [of]="of().status">
      <cairn-pick [choices]="statuses" [formField]="of().status" />
    </cairn-field>
    @if (of().status().value() !== 'open') {
      <cairn-field label="Settled on" [of]="of().statusOn">
        <cairn-date-input [today]="context().today" [formField]="of().statusOn" />
      </cairn-field>
    }
    @if (of().status().value() === 'not_needed') {
      <cairn-field label="Why not needed" [of]="of().why">
        <input cairnControl type="text" [formField]="of().why" />
      </cairn-field>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskFields {
  readonly of = input.required<FieldTree<TaskInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly statuses = choicesOf<TaskInput['status']>(TASK_STATUSES);
  /** Colleagues who work with patients, and whoever had the task before. */
  protected readonly owners = computed(() => {
    const owner = this.of().ownerId().value();
    return this.context()
      .staff.filter(({ active, role, membershipId }) => membershipId === owner || (active && may(role, 'record.write')))
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }));
  });
  protected readonly owner = computed(() => this.of().ownerId().value() || null);

  protected choose(membershipId: string | null): void {
    const field = this.of().ownerId();
    field.value.set(membershipId ?? '');
    field.markAsTouched();
  }
}
