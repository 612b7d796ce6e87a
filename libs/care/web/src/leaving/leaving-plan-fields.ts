import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ADVICE_MAX, TOLD_CHOICES, type LeavingPlanInput } from '@cairn/care-domain';
import type { EntryContext } from '@cairn/patients-context';
import { ChipGroup, choicesOf, DateInput, Field, TextControl } from '@cairn/shared-ui';
import { YES_OR_NO } from '../fields/choices';
import { PickValue } from '../fields/pick-value';

/** What holds after an episode ends. It is printed for the person, so it is written in plain words. */
@Component({
  selector: 'cairn-leaving-plan-fields',
  imports: [ChipGroup, DateInput, Field, FormField, PickValue, TextControl],
  template: `
    <cairn-field label="Where the person goes" optional [of]="of().destination">
      <input cairnControl type="text" [formField]="of().destination" />
    </cairn-field>
    <cairn-field label="How to come back" hint="whom to call, and how" [limit]="max" [of]="of().wayBack">
      <textarea cairnControl class="area" [formField]="of().wayBack"></textarea>
    </cairn-field>
    <cairn-field label="What to watch for" optional [limit]="max" [of]="of().safetyNet">
      <textarea cairnControl class="area" [formField]="of().safetyNet"></textarea>
    </cairn-field>
    <cairn-field label="Who was told" optional [of]="of().told">
      <cairn-chip-group [choices]="told" [formField]="of().told" />
    </cairn-field>
    <cairn-field label="Who exactly" optional [of]="of().toldWords">
      <input cairnControl type="text" [formField]="of().toldWords" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="Written on" [of]="of().writtenOn">
        <cairn-date-input [today]="context().today" [formField]="of().writtenOn" />
      </cairn-field>
      <cairn-field label="Given to the person" optional [of]="of().given">
        <cairn-pick-value none="Not recorded" [choices]="yesOrNo" [formField]="of().given" />
      </cairn-field>
    </div>
    <cairn-field label="Note" optional hint="not printed" [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeavingPlanFields {
  readonly of = input.required<FieldTree<LeavingPlanInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly max = ADVICE_MAX;
  protected readonly told = choicesOf<LeavingPlanInput['told'][number]>(TOLD_CHOICES);
  protected readonly yesOrNo = YES_OR_NO;
}
