import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { ChipGroup, Field, Segmented, type Choice, NumberInput, OneOf, Pick } from '@cairn/shared-ui';
import type { UseRowDraft } from '../log/log-draft';
import { CONTEXT_CHOICES, ROUTE_CHOICES, SOURCE_CHOICES, SUBSTANCE_CHOICES, USE_SETTING_CHOICES } from './choices';

const PAIN: readonly Choice<boolean>[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

/** Everything about one day and substance but how much it was. */
@Component({
  selector: 'cairn-use-more',
  imports: [ChipGroup, Field, FormField, NumberInput, OneOf, Pick, Segmented],
  template: `
    @if (of().state().value() === 'yes') {
      <cairn-field label="Context" [of]="of().context">
        <cairn-one-of [choices]="contexts" [formField]="of().context" />
      </cairn-field>
      <cairn-field label="Route" optional [of]="of().route">
        <cairn-pick none="Not recorded" [choices]="routes" [formField]="of().route" />
      </cairn-field>
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
    <cairn-field label="Told by" [of]="of().source">
      <cairn-pick [choices]="sources" [formField]="of().source" />
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseMore {
  readonly of = input.required<FieldTree<UseRowDraft>>();
  protected readonly pain = PAIN;
  protected readonly routes = ROUTE_CHOICES;
  protected readonly substances = SUBSTANCE_CHOICES;
  protected readonly contexts = CONTEXT_CHOICES;
  protected readonly sources = SOURCE_CHOICES;
  protected readonly settings = USE_SETTING_CHOICES;
}
