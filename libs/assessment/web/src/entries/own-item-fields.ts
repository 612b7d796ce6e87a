import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { OwnItemInput } from '@cairn/assessment-domain';
import type { EntryContext } from '@cairn/patients-context';
import { DateInput, Field, NumberInput, OneOf, TextControl } from '@cairn/shared-ui';
import { BETTER_CHOICES } from './choices';

/** A question from 0 to 10 that a person and a clinician make together. */
@Component({
  selector: 'cairn-own-item-fields',
  imports: [DateInput, Field, FormField, NumberInput, OneOf, TextControl],
  template: `
    <cairn-field label="Question" hint="in the person’s own words" [limit]="160" [of]="of().text">
      <input cairnControl type="text" [formField]="of().text" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="0 means" [limit]="40" [of]="of().lowWord">
        <input cairnControl type="text" [formField]="of().lowWord" />
      </cairn-field>
      <cairn-field label="10 means" [limit]="40" [of]="of().highWord">
        <input cairnControl type="text" [formField]="of().highWord" />
      </cairn-field>
    </div>
    <cairn-field label="Direction" [of]="of().better">
      <cairn-one-of [choices]="betters" [formField]="of().better" />
    </cairn-field>
    <cairn-field label="Asked every" optional hint="empty: when it comes up" [of]="of().everyDays">
      <cairn-number whole unit="days" [formField]="of().everyDays" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="Agreed on" [of]="of().agreedOn">
        <cairn-date-input [today]="context().today" [formField]="of().agreedOn" />
      </cairn-field>
      <cairn-field label="Retired on" optional hint="what was rated stays" [of]="of().retiredOn">
        <cairn-date-input [today]="context().today" [formField]="of().retiredOn" />
      </cairn-field>
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnItemFields {
  readonly of = input.required<FieldTree<OwnItemInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly betters = BETTER_CHOICES;
}
