import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { PLAN_PART_MAX, SAFETY_PARTS, type SafetyPlanInput } from '@cairn/care-domain';
import type { EntryContext } from '@cairn/patients-context';
import { DateInput, Field, TextControl } from '@cairn/shared-ui';
import { YES_OR_NO } from '../fields/choices';
import { PickValue } from '../fields/pick-value';

/** A safety plan under our own headings, in the person’s words. */
@Component({
  selector: 'cairn-safety-plan-fields',
  imports: [DateInput, Field, FormField, PickValue, TextControl],
  template: `
    <p class="t13 s">Write it together, in the person’s own words. A part that does not fit may stay empty.</p>
    @for (part of parts; track part.key) {
      <cairn-field optional [label]="part.label" [limit]="max" [of]="of()[part.key]">
        <textarea cairnControl class="area" [formField]="of()[part.key]"></textarea>
      </cairn-field>
    }
    <div class="cols">
      <cairn-field label="Agreed on" [of]="of().agreedOn">
        <cairn-date-input [today]="context().today" [formField]="of().agreedOn" />
      </cairn-field>
      <cairn-field label="Look at it again on" optional [of]="of().reviewOn">
        <cairn-date-input [today]="context().today" [formField]="of().reviewOn" />
      </cairn-field>
    </div>
    <cairn-field label="Given to the person" optional [of]="of().given">
      <cairn-pick-value none="Not recorded" [choices]="yesOrNo" [formField]="of().given" />
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyPlanFields {
  readonly of = input.required<FieldTree<SafetyPlanInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly parts = SAFETY_PARTS;
  protected readonly max = PLAN_PART_MAX;
  protected readonly yesOrNo = YES_OR_NO;
}
