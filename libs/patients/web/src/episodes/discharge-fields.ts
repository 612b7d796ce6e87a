import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { DateInput, Field, TextControl } from '@cairn/shared-ui';
import { type DischargeEntry, REASON_CHOICES } from './discharge-entry';

/** The fields of a discharge, for entering one and for its correction. */
@Component({
  selector: 'cairn-discharge-fields',
  imports: [DateInput, Field, FormField, TextControl],
  template: `
    <cairn-field label="Day of discharge" [of]="fields().dischargedOn">
      <cairn-date-input [formField]="fields().dischargedOn" [today]="today()" />
    </cairn-field>
    <cairn-field label="Reason" [of]="fields().reason">
      <select cairnControl [formField]="fields().reason">
        <option value="">Choose</option>
        @for (reason of reasons; track reason.value) {
          <option [value]="reason.value">{{ reason.label }}</option>
        }
      </select>
    </cairn-field>
    <cairn-field label="Where the person goes" optional [of]="fields().destination" [limit]="200">
      <input cairnControl type="text" autocomplete="off" [formField]="fields().destination" />
    </cairn-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DischargeFields {
  readonly fields = input.required<FieldTree<DischargeEntry>>();
  readonly today = input.required<string>();
  protected readonly reasons = REASON_CHOICES;
}
