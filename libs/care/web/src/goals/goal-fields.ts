import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { INSTRUMENTS, OWN_ITEM } from '@cairn/assessment-domain';
import {
  ATTAINMENT_STEPS,
  GOAL_AREAS,
  GOAL_MAX,
  GOAL_MEASURES,
  GOAL_STATUSES,
  signedStep,
  type GoalInput,
} from '@cairn/care-domain';
import type { EntryContext } from '@cairn/patients-context';
import { SUBSTANCES } from '@cairn/patients-domain';
import { type Choice, choicesOf, DateInput, Field, NumberInput, Pick, TextControl } from '@cairn/shared-ui';
import { GOAL_UNITS } from './goal-units';
import { PickValue } from '../fields/pick-value';

/** Before any question was ever agreed. */
const FIRST_DAY = '1900-01-01';

/** Everything about one goal: what the person wants, what shows that it moves, how it stands and was rated. */
@Component({
  selector: 'cairn-goal-fields',
  imports: [DateInput, Field, FormField, NumberInput, Pick, PickValue, TextControl],
  template: `
    <cairn-field label="Goal" hint="in the person’s own words" [limit]="max" [of]="of().words">
      <input cairnControl type="text" [formField]="of().words" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="About" [of]="of().area">
        <cairn-pick [choices]="areas" [formField]="of().area" />
      </cairn-field>
      <cairn-field label="Set on" [of]="of().setOn">
        <cairn-date-input [today]="context().today" [formField]="of().setOn" />
      </cairn-field>
    </div>
    <cairn-field label="What shows that it moves" [of]="of().measure">
      <cairn-pick [choices]="measures" [formField]="of().measure" />
    </cairn-field>
    @if (isMeasured()) {
      <cairn-field label="Which" [of]="of().measureOf">
        <cairn-pick none="Choose" [choices]="measured()" [value]="chosen()" (valueChange)="choose($event)" />
      </cairn-field>
      <div class="cols">
        <cairn-field label="Began at" optional [of]="of().baseline">
          <cairn-number [unit]="unit()" [formField]="of().baseline" />
        </cairn-field>
        <cairn-field label="Target" optional [of]="of().target">
          <cairn-number [unit]="unit()" [formField]="of().target" />
        </cairn-field>
      </div>
    }
    <cairn-field label="Hoped for by" optional [of]="of().targetOn">
      <cairn-date-input [today]="context().today" [formField]="of().targetOn" />
    </cairn-field>
    <cairn-field label="How it stands" [of]="of().status">
      <cairn-pick [choices]="statuses" [formField]="of().status" />
    </cairn-field>
    @if (of().status().value() !== 'open') {
      <cairn-field label="Since" [of]="of().statusOn">
        <cairn-date-input [today]="context().today" [formField]="of().statusOn" />
      </cairn-field>
    }
    <cairn-field
      label="Rated at review"
      optional
      hint="−2 much less than hoped, 0 as hoped, +2 much more"
      [of]="of().attainment"
    >
      <cairn-pick-value none="Not rated" [choices]="steps" [formField]="of().attainment" />
    </cairn-field>
    @if (of().attainment().value() !== null || of().attainedOn().value() !== null) {
      <cairn-field label="Rated on" [of]="of().attainedOn">
        <cairn-date-input [today]="context().today" [formField]="of().attainedOn" />
      </cairn-field>
    }
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GoalFields {
  readonly of = input.required<FieldTree<GoalInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly max = GOAL_MAX;
  protected readonly areas = choicesOf<GoalInput['area']>(GOAL_AREAS);
  protected readonly measures = choicesOf<GoalInput['measure']>(GOAL_MEASURES);
  protected readonly statuses = choicesOf<GoalInput['status']>(GOAL_STATUSES);
  protected readonly steps: readonly Choice<number>[] = ATTAINMENT_STEPS.map((value) => ({
    value,
    label: signedStep(value),
  }));
  private readonly items = httpResource(
    () => {
      if (this.of().measure().value() !== 'own_item') return undefined;
      const { patientId, today } = this.context();
      return { url: `/api/patients/${patientId}/own-items`, params: { from: FIRST_DAY, to: today } };
    },
    { parse: (body) => OWN_ITEM.Entry.array().parse(body) },
  );
  protected readonly isMeasured = computed(() => this.of().measure().value() !== 'none');
  protected readonly unit = computed(() => GOAL_UNITS[this.of().measure().value()]);
  protected readonly measured = computed<readonly Choice<string>[]>(() => {
    const measure = this.of().measure().value();
    if (measure === 'instrument') return INSTRUMENTS.map(({ key, name }) => ({ value: key, label: name }));
    if (measure !== 'own_item') return choicesOf<string>(SUBSTANCES);
    const items = this.items.hasValue() ? this.items.value() : [];
    return items.map(({ question, text }) => ({ value: question, label: text }));
  });
  protected readonly chosen = computed(() => this.of().measureOf().value() || null);

  protected choose(key: string | null): void {
    const field = this.of().measureOf();
    field.value.set(key ?? '');
    field.markAsTouched();
  }
}
