import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { ChipGroup, DateInput, Field, Segmented, type Choice } from '@cairn/shared-ui';
import { NumberInput } from '../controls/number-input';
import { Pick } from '../controls/pick';
import type { UseAnswer, UseRowDraft } from '../log/log-draft';
import { CONTEXT_CHOICES, SOURCE_CHOICES, SUBSTANCE_CHOICES, USE_CHOICES, USE_SETTING_CHOICES } from './choices';
import { UseAmount } from './use-amount';

const CHOICES: readonly Choice<UseAnswer>[] = [...USE_CHOICES, { value: 'later', label: 'Not asked' }];
const PAIN: readonly Choice<boolean>[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

/** Everything about one day and substance. */
@Component({
  selector: 'cairn-use-day-fields',
  imports: [ChipGroup, DateInput, Field, FormField, NumberInput, Pick, Segmented, UseAmount],
  template: `
    <cairn-field label="Day" [of]="of().day">
      <cairn-date-input [today]="today()" [formField]="of().day" />
    </cairn-field>
    <cairn-field label="Use" [of]="of().state">
      <cairn-segmented fill [choices]="choices" [formField]="of().state" />
    </cairn-field>
    @if (of().state().value() === 'yes') {
      <cairn-use-amount [of]="of()" />
      <cairn-field label="Times that day" optional [of]="of().times">
        <cairn-number whole [formField]="of().times" />
      </cairn-field>
      <cairn-field label="Where" optional [of]="of().setting">
        <cairn-pick none="Not recorded" [choices]="settings" [formField]="of().setting" />
      </cairn-field>
      <cairn-field label="To treat pain" optional [of]="of().forPain">
        <cairn-segmented [choices]="pain" [formField]="of().forPain" />
      </cairn-field>
      <cairn-field label="Together with" optional hint="within six hours" [of]="of().coUse">
        <cairn-chip-group [choices]="substances" [formField]="of().coUse" />
      </cairn-field>
    }
    <cairn-field label="Context" [of]="of().context">
      <cairn-pick [choices]="contexts" [formField]="of().context" />
    </cairn-field>
    <cairn-field label="Told by" [of]="of().source">
      <cairn-pick [choices]="sources" [formField]="of().source" />
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseDayFields {
  readonly of = input.required<FieldTree<UseRowDraft>>();
  readonly today = input.required<string>();
  protected readonly choices = CHOICES;
  protected readonly pain = PAIN;
  protected readonly substances = SUBSTANCE_CHOICES;
  protected readonly contexts = CONTEXT_CHOICES;
  protected readonly sources = SOURCE_CHOICES;
  protected readonly settings = USE_SETTING_CHOICES;
}
