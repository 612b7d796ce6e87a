import { ChangeDetectionStrategy, Component, computed, inject, input, viewChildren } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type EntryContext, PatientContext } from '@cairn/patients-context';
import { DateInput, Field, TextControl, uniqueId } from '@cairn/shared-ui';
import {
  symptomsAsked,
  WITHDRAWAL_LIST_IS_OURS,
  WITHDRAWAL_SYMPTOMS,
  withdrawalDay,
  type WithdrawalCheckInput,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';
import { SeverityRow } from './severity-row';

/** One day of the withdrawal week: sixteen symptoms by keyboard, suicidal thoughts, and a note. */
@Component({
  selector: 'cairn-withdrawal-check-fields',
  imports: [DateInput, Field, FormField, SeverityRow, TextControl, YesNo],
  templateUrl: './withdrawal-check-fields.html',
  styleUrl: './withdrawal-check-fields.css',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawalCheckFields {
  readonly of = input.required<FieldTree<WithdrawalCheckInput>>();
  readonly context = input.required<EntryContext>();
  private readonly person = inject(PatientContext);
  private readonly rows = viewChildren(SeverityRow);
  protected readonly symptoms = WITHDRAWAL_SYMPTOMS;
  protected readonly ours = WITHDRAWAL_LIST_IS_OURS;
  protected readonly helpId = uniqueId('keys');
  protected readonly asked = computed(() => symptomsAsked(this.of()().value()));
  protected readonly tellsOfThoughts = computed(() => this.of().suicidalThoughts().value() === true);
  protected readonly dayWords = computed(() => {
    const { day } = this.of()().value();
    const phases = this.person.episodes().flatMap((episode) => episode.phases);
    const number = day === '' ? null : withdrawalDay(day, phases);
    return number === null ? 'Outside of a withdrawal phase' : `Day ${number} of the withdrawal phase`;
  });
  protected readonly error = computed(() => {
    const first = this.of()[WITHDRAWAL_SYMPTOMS[0].key]();
    return first.touched() ? (first.errors()[0]?.message ?? null) : null;
  });

  /** From the last line the focus stays where it is. */
  protected goTo(index: number): void {
    this.rows()[index]?.focus();
  }
}
