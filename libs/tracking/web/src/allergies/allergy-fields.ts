import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { ChipGroup, choicesOf, DateInput, Field, OneOf, Pick, TextControl } from '@cairn/shared-ui';
import { ALLERGY_FINDINGS, ALLERGY_REACTIONS, ALLERGY_SEVERITIES, type AllergyInput } from '@cairn/tracking-domain';
import { SOURCE_CHOICES } from '../fields/choices';

/** Everything about one allergy. Without one there is nothing more to say than that somebody asked. */
@Component({
  selector: 'cairn-allergy-fields',
  imports: [ChipGroup, DateInput, Field, FormField, OneOf, Pick, TextControl],
  template: `
    <cairn-field label="Finding" [of]="of().finding">
      <cairn-one-of [choices]="findings" [formField]="of().finding" />
    </cairn-field>
    @if (isNamed()) {
      <cairn-field label="To what" hint="medicine, food or material" [limit]="120" [of]="of().toWhat">
        <input cairnControl type="text" [formField]="of().toWhat" />
      </cairn-field>
      <cairn-field label="Reaction" optional [of]="of().reactions">
        <cairn-chip-group [choices]="reactions" [formField]="of().reactions" />
      </cairn-field>
      <cairn-field label="Severity" optional [of]="of().severity">
        <cairn-pick none="Not asked" [choices]="severities" [formField]="of().severity" />
      </cairn-field>
    }
    <div class="cols">
      <cairn-field label="Noted on" [of]="of().notedOn">
        <cairn-date-input [today]="context().today" [formField]="of().notedOn" />
      </cairn-field>
      <cairn-field label="Told by" [of]="of().source">
        <cairn-pick [choices]="sources" [formField]="of().source" />
      </cairn-field>
    </div>
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllergyFields {
  readonly of = input.required<FieldTree<AllergyInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly findings = choicesOf<AllergyInput['finding']>(ALLERGY_FINDINGS);
  protected readonly reactions = choicesOf<AllergyInput['reactions'][number]>(ALLERGY_REACTIONS);
  protected readonly severities = choicesOf<NonNullable<AllergyInput['severity']>>(ALLERGY_SEVERITIES);
  protected readonly sources = SOURCE_CHOICES;
  protected readonly isNamed = computed(() => this.of().finding().value() !== 'none_known');
}
