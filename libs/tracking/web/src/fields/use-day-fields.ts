import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { DateInput, Field, Segmented, type Choice } from '@cairn/shared-ui';
import type { UseAnswer, UseRowDraft } from '../log/log-draft';
import { USE_CHOICES } from './choices';
import { UseAmount } from './use-amount';
import { UseMore } from './use-more';

const CHOICES: readonly Choice<UseAnswer>[] = [...USE_CHOICES, { value: 'later', label: 'Not asked' }];

/** Everything about one day and substance. */
@Component({
  selector: 'cairn-use-day-fields',
  imports: [DateInput, Field, FormField, Segmented, UseAmount, UseMore],
  template: `
    <cairn-field label="Day" [of]="of().day">
      <cairn-date-input [today]="today()" [formField]="of().day" />
    </cairn-field>
    <cairn-field label="Use" [of]="of().state">
      <cairn-segmented fill [choices]="choices" [formField]="of().state" />
    </cairn-field>
    @if (of().state().value() === 'yes') {
      <cairn-use-amount [of]="of()" />
    }
    <cairn-use-more [of]="of()" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseDayFields {
  readonly of = input.required<FieldTree<UseRowDraft>>();
  readonly today = input.required<string>();
  protected readonly choices = CHOICES;
}
