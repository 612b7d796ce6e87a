import { ChangeDetectionStrategy, Component, computed, effect, input, untracked } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import {
  choicesOf,
  DateInput,
  Field,
  NumberInput,
  OneOf,
  Pick,
  TextControl,
  uniqueId,
  WhenInput,
} from '@cairn/shared-ui';
import {
  isDose,
  MEDICINE_EVENTS,
  MEDICINE_ROUTES,
  NOT_A_PRESCRIPTION,
  type MedicineEvent,
  type MedicineInput,
  type MedicineRoute,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';

/** What happened with one medicine: it was prescribed, a dose was given or not taken, or it was stopped. */
@Component({
  selector: 'cairn-medicine-fields',
  imports: [DateInput, Field, FormField, NumberInput, OneOf, Pick, TextControl, WhenInput, YesNo],
  templateUrl: './medicine-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MedicineFields {
  readonly of = input.required<FieldTree<MedicineInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly events = choicesOf<MedicineEvent>(MEDICINE_EVENTS);
  protected readonly routes = choicesOf<MedicineRoute>(MEDICINE_ROUTES);
  protected readonly isNoPrescription = NOT_A_PRESCRIPTION;
  protected readonly staffListId = uniqueId('staff');
  private readonly event = computed(() => this.of().event().value());
  protected readonly isPrescribed = computed(() => this.event() === 'prescribed');
  protected readonly isDose = computed(() => isDose({ event: this.event() }));
  /** What was typed is never hidden: a field that does not belong stays until it is cleared. */
  protected readonly shows = computed(() => {
    const { frequency, stopsOn, givenBy } = this.of()().value();
    return {
      frequency: this.isPrescribed() || frequency !== '',
      stopsOn: this.isPrescribed() || stopsOn !== null,
      givenBy: this.isDose() || givenBy !== '',
    };
  });

  constructor() {
    // The first day of what is prescribed begins as today; for anything else there is none.
    effect(() => {
      const isPrescribed = this.isPrescribed();
      untracked(() => this.beginOrNot(isPrescribed));
    });
  }

  private beginOrNot(isPrescribed: boolean): void {
    const startsOn = this.of().startsOn().value;
    if (!isPrescribed && startsOn() !== null) startsOn.set(null);
    if (isPrescribed && startsOn() === null) startsOn.set(this.context().today);
  }
}
