import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { CONTACT_WISHES, SUPPORT_RELATIONS, type SupportInput } from '@cairn/care-domain';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, Pick, TextControl } from '@cairn/shared-ui';

@Component({
  selector: 'cairn-support-fields',
  imports: [DateInput, Field, FormField, Pick, TextControl],
  template: `
    <cairn-field label="Name" [of]="of().name">
      <input cairnControl type="text" autocomplete="off" [formField]="of().name" />
    </cairn-field>
    <cairn-field label="Relation" [of]="of().relation">
      <cairn-pick [choices]="relations" [formField]="of().relation" />
    </cairn-field>
    <cairn-field label="What they help with" optional [of]="of().helpsWith">
      <input cairnControl type="text" [formField]="of().helpsWith" />
    </cairn-field>
    <cairn-field label="How to reach them" optional [of]="of().contact">
      <input cairnControl type="text" autocomplete="off" [formField]="of().contact" />
    </cairn-field>
    <cairn-field label="May we contact them" optional hint="as the person wishes" [of]="of().mayContact">
      <cairn-pick none="Not asked" [choices]="wishes" [formField]="of().mayContact" />
    </cairn-field>
    <cairn-field label="Noted on" [of]="of().notedOn">
      <cairn-date-input [today]="context().today" [formField]="of().notedOn" />
    </cairn-field>
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SupportFields {
  readonly of = input.required<FieldTree<SupportInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly relations = choicesOf<SupportInput['relation']>(SUPPORT_RELATIONS);
  protected readonly wishes = choicesOf<NonNullable<SupportInput['mayContact']>>(CONTACT_WISHES);
}
