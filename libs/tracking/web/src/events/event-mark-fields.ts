import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { DateInput, Field, TextControl, Pick } from '@cairn/shared-ui';
import type { EventMarkInput } from '@cairn/tracking-domain';
import { EVENT_KIND_CHOICES } from '../fields/choices';

const LABEL_MAX = 60;

/** A mark above the charts: one day, or from a first to a last. */
@Component({
  selector: 'cairn-event-mark-fields',
  imports: [DateInput, Field, FormField, Pick, TextControl],
  template: `
    <cairn-field label="Event" hint="a few words, they stand above the charts" [limit]="labelMax" [of]="of().label">
      <input cairnControl type="text" [formField]="of().label" />
    </cairn-field>
    <cairn-field label="Kind" [of]="of().kind">
      <cairn-pick [choices]="kinds" [formField]="of().kind" />
    </cairn-field>
    <cairn-field label="First day" [of]="of().startsOn">
      <cairn-date-input [today]="today()" [formField]="of().startsOn" />
    </cairn-field>
    <cairn-field label="Last day" optional hint="empty for one day" [of]="of().endsOn">
      <cairn-date-input [today]="today()" [formField]="of().endsOn" />
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventMarkFields {
  readonly of = input.required<FieldTree<EventMarkInput>>();
  readonly today = input.required<string>();
  protected readonly kinds = EVENT_KIND_CHOICES;
  protected readonly labelMax = LABEL_MAX;
}
