import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { ScheduleChangeInput } from '@cairn/assessment-domain';
import type { EntryContext } from '@cairn/patients-context';
import { DateInput, Field, NumberInput, OneOf, Pick, TextControl } from '@cairn/shared-ui';
import { CHANGE_CHOICES, INSTRUMENT_CHOICES } from './choices';

/** Where the plan of measures differs for one person. */
@Component({
  selector: 'cairn-schedule-change-fields',
  imports: [DateInput, Field, FormField, NumberInput, OneOf, Pick, TextControl],
  template: `
    <cairn-field label="Measure" [of]="of().instrument">
      <cairn-pick [choices]="instruments" [formField]="of().instrument" />
    </cairn-field>
    <cairn-field label="For this person" [of]="of().change">
      <cairn-one-of [choices]="changes" [value]="of().change().value()" (valueChange)="choose($event)" />
    </cairn-field>
    @if (isAsked()) {
      <cairn-field label="Asked every" [of]="of().everyDays">
        <cairn-number whole unit="days" [formField]="of().everyDays" />
      </cairn-field>
    }
    <cairn-field label="Reason" [limit]="200" [of]="of().reason">
      <input cairnControl type="text" [formField]="of().reason" />
    </cairn-field>
    <cairn-field label="Decided on" [of]="of().decidedOn">
      <cairn-date-input [today]="context().today" [formField]="of().decidedOn" />
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleChangeFields {
  readonly of = input.required<FieldTree<ScheduleChangeInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly instruments = INSTRUMENT_CHOICES;
  protected readonly changes = CHANGE_CHOICES;
  protected readonly isAsked = computed(() => this.of().change().value() === 'added');

  /** What is not asked has no interval. */
  protected choose(change: ScheduleChangeInput['change'] | null): void {
    if (change === null) return;
    this.of()().value.update((entry) => ({
      ...entry,
      change,
      everyDays: change === 'added' ? (entry.everyDays ?? 14) : null,
    }));
  }
}
