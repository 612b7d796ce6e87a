import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, Field, NumberInput, Pick, Segmented, TextControl, WhenInput } from '@cairn/shared-ui';
import {
  MEDICINE_ROUTES,
  NEVER_USE,
  SUPERVISED_PRODUCTS,
  type MedicineRoute,
  type SupervisedDoseInput,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';

/** One dose of ketamine or esketamine given under medical supervision. */
@Component({
  selector: 'cairn-supervised-dose-fields',
  imports: [Field, FormField, NumberInput, Pick, Segmented, TextControl, WhenInput, YesNo],
  templateUrl: './supervised-dose-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SupervisedDoseFields {
  readonly of = input.required<FieldTree<SupervisedDoseInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly products = choicesOf<SupervisedDoseInput['product']>(SUPERVISED_PRODUCTS);
  protected readonly routes = choicesOf<MedicineRoute>(MEDICINE_ROUTES);
  protected readonly neverUse = NEVER_USE;
}
