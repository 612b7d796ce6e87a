import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { StrengthInput } from '@cairn/care-domain';
import type { EntryContext } from '@cairn/patients-context';
import { DateInput, Field, Pick, TextControl } from '@cairn/shared-ui';
import { SOURCE_CHOICES } from '../fields/choices';

@Component({
  selector: 'cairn-strength-fields',
  imports: [DateInput, Field, FormField, Pick, TextControl],
  template: `
    <cairn-field label="What helps, or what the person is good at" [limit]="200" [of]="of().words">
      <input cairnControl type="text" [formField]="of().words" />
    </cairn-field>
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
export class StrengthFields {
  readonly of = input.required<FieldTree<StrengthInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly sources = SOURCE_CHOICES;
}
