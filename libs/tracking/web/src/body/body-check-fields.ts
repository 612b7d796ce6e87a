import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, NumberInput, Pick, TextControl } from '@cairn/shared-ui';
import { bmiOf, BOWELS, K_CRAMPS, type BodyCheckInput } from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';
import { SOURCE_CHOICES } from '../fields/choices';

/** One body check: cramps, nose, bowel, weight and sleep. */
@Component({
  selector: 'cairn-body-check-fields',
  imports: [DateInput, Field, FormField, NumberInput, Pick, TextControl, YesNo],
  template: `
    <cairn-field label="Checked on" [of]="of().checkedOn">
      <cairn-date-input [today]="context().today" [formField]="of().checkedOn" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="K-cramps" [of]="of().kCramps">
        <cairn-pick none="Not asked" [choices]="cramps" [formField]="of().kCramps" />
      </cairn-field>
      <cairn-field label="Bowel" [of]="of().bowel">
        <cairn-pick none="Not asked" [choices]="bowels" [formField]="of().bowel" />
      </cairn-field>
    </div>
    <cairn-field label="Nose bleeding" [of]="of().noseBleeding">
      <cairn-yes-no none="Not asked" [formField]="of().noseBleeding" />
    </cairn-field>
    <cairn-field label="Damage inside the nose" [of]="of().septumDamage">
      <cairn-yes-no none="Not asked" [formField]="of().septumDamage" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="Weight" optional [of]="of().weight">
        <cairn-number unit="kg" [formField]="of().weight" />
      </cairn-field>
      <cairn-field label="Height" optional [of]="of().height">
        <cairn-number whole unit="cm" [formField]="of().height" />
      </cairn-field>
    </div>
    <p class="hint num" role="status">{{ bmi() }}</p>
    <cairn-field label="Sleep" optional [of]="of().sleepHours">
      <cairn-number unit="hours" [formField]="of().sleepHours" />
    </cairn-field>
    <cairn-field label="Told by" [of]="of().source">
      <cairn-pick [choices]="sources" [formField]="of().source" />
    </cairn-field>
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyCheckFields {
  readonly of = input.required<FieldTree<BodyCheckInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly cramps = choicesOf<NonNullable<BodyCheckInput['kCramps']>>(K_CRAMPS);
  protected readonly bowels = choicesOf<NonNullable<BodyCheckInput['bowel']>>(BOWELS);
  protected readonly sources = SOURCE_CHOICES;
  protected readonly bmi = computed(() => {
    const bmi = bmiOf(this.of()().value());
    return bmi === null ? 'BMI needs weight and height.' : `BMI ${bmi.toFixed(1)}`;
  });
}
