import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { type PatientInput, RECORDED_SEX_LABELS, RecordedSex } from '@cairn/patients-domain';
import { Field, TextControl } from '@cairn/shared-ui';
import { BirthDateInput } from './birth-date-input';
import { NhsNumberInput } from './nhs-number-input';

/** The fields of a person's details, for registering and for changing. */
@Component({
  selector: 'cairn-patient-fields',
  imports: [BirthDateInput, Field, FormField, NhsNumberInput, TextControl],
  templateUrl: './patient-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 28px;
    }
    .stack {
      gap: 16px;
    }
    .cols {
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    }
    legend {
      padding: 0;
      margin-bottom: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PatientFields {
  readonly fields = input.required<FieldTree<PatientInput>>();
  /** The clinic's date. */
  readonly today = input.required<string>();
  protected readonly sexes = RecordedSex.options.map((value) => ({ value, label: RECORDED_SEX_LABELS[value] }));
}
