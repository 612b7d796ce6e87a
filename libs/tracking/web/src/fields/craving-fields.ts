import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, Scale } from '@cairn/shared-ui';
import { SubstanceKey } from '@cairn/patients-domain';
import type { CravingDraft } from '../log/log-draft';
import { CravingMore } from './craving-more';

/** Everything about one craving. */
@Component({
  selector: 'cairn-craving-fields',
  imports: [CravingMore, Field, FormField, Scale],
  template: `
    <cairn-field label="Craving" [of]="of().intensity">
      <cairn-scale highWord="unbearable" [formField]="of().intensity" />
    </cairn-field>
    <cairn-craving-more [of]="of()" [substances]="substances" [timeZone]="timeZone()" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CravingFields {
  readonly of = input.required<FieldTree<CravingDraft>>();
  readonly timeZone = input.required<string>();
  protected readonly substances = SubstanceKey.options;
}
