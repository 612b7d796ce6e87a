import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, NumberInput, Pick, TextControl, WhenInput } from '@cairn/shared-ui';
import {
  ketamineNotTested,
  SPECIMENS,
  strengthOf,
  TEST_METHODS,
  testedOf,
  type DrugTestInput,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';
import { PanelInput } from './panel-input';

/** One drug test: the sample, how it was tested, and a result for everything that was on the panel. */
@Component({
  selector: 'cairn-drug-test-fields',
  imports: [DateInput, Field, FormField, NumberInput, PanelInput, Pick, TextControl, WhenInput, YesNo],
  templateUrl: './drug-test-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DrugTestFields {
  readonly of = input.required<FieldTree<DrugTestInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly specimens = choicesOf<DrugTestInput['specimen']>(SPECIMENS);
  protected readonly methods = choicesOf<DrugTestInput['method']>(TEST_METHODS);
  private readonly test = computed(() => this.of()().value());
  /** Results of a test that is said to be declined stay in sight, so that they can be cleared. */
  protected readonly showsResults = computed(() => !this.test().declined || this.hasResults());
  private readonly hasResults = computed(() => testedOf(this.test()).length > 0);
  /** Values of a urine sample stay in sight when another sample is chosen, so that they can be cleared. */
  protected readonly isUrine = computed(() => {
    const { specimen, temperatureInRange, creatinine } = this.test();
    return specimen === 'urine' || temperatureInRange !== null || creatinine !== null;
  });
  protected readonly isWithoutKetamine = computed(() => this.hasResults() && ketamineNotTested(this.test()));
  protected readonly strength = computed(() =>
    strengthOf(this.test()) === 'confirmed'
      ? 'a laboratory confirmation, so confirmed'
      : 'a screen, so presumptive until a laboratory confirms it',
  );
}
