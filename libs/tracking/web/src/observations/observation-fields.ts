import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { Field, NumberInput, Pick, TextControl, WhenInput } from '@cairn/shared-ui';
import type { ObservationInput } from '@cairn/tracking-domain';
import { SOURCE_CHOICES } from '../fields/choices';

/** What was measured at one time. Whatever is left empty was not measured. */
@Component({
  selector: 'cairn-observation-fields',
  imports: [Field, FormField, NumberInput, Pick, TextControl, WhenInput],
  template: `
    <cairn-field label="Measured" [of]="of().takenAt">
      <cairn-when label="Measured" [timeZone]="context().timeZone" [formField]="of().takenAt" />
    </cairn-field>
    <p class="hint">What is left empty was not measured. 0 is a figure.</p>
    <div class="pair">
      <cairn-field label="Pulse" [of]="of().pulse">
        <cairn-number whole unit="a min" [formField]="of().pulse" />
      </cairn-field>
      <cairn-field label="Temperature" [of]="of().temperature">
        <cairn-number unit="°C" [formField]="of().temperature" />
      </cairn-field>
      <cairn-field label="Upper blood pressure" [of]="of().systolic">
        <cairn-number whole unit="mmHg" [formField]="of().systolic" />
      </cairn-field>
      <cairn-field label="Lower blood pressure" [of]="of().diastolic">
        <cairn-number whole unit="mmHg" [formField]="of().diastolic" />
      </cairn-field>
      <cairn-field label="Weight" [of]="of().weightKg">
        <cairn-number unit="kg" [formField]="of().weightKg" />
      </cairn-field>
      <cairn-field label="Sleep last night" [of]="of().sleepHours">
        <cairn-number unit="h" [formField]="of().sleepHours" />
      </cairn-field>
      <cairn-field label="Breathing rate" [of]="of().respiration">
        <cairn-number whole unit="a min" [formField]="of().respiration" />
      </cairn-field>
      <cairn-field label="Oxygen saturation" [of]="of().oxygen">
        <cairn-number whole unit="%" [formField]="of().oxygen" />
      </cairn-field>
    </div>
    <cairn-field label="Told by" [of]="of().source">
      <cairn-pick [choices]="sources" [formField]="of().source" />
    </cairn-field>
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px;
      align-items: end;
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ObservationFields {
  readonly of = input.required<FieldTree<ObservationInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly sources = SOURCE_CHOICES;
}
