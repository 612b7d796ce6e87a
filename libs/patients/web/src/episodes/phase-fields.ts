import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { DateInput, Field, TextControl } from '@cairn/shared-ui';
import { KIND_CHOICES, type PhaseEntry, SETTING_CHOICES } from './phase-entry';

/** The fields of a phase, for a first one, a new one and a correction. */
@Component({
  selector: 'cairn-phase-fields',
  imports: [DateInput, Field, FormField, TextControl],
  templateUrl: './phase-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseFields {
  readonly fields = input.required<FieldTree<PhaseEntry>>();
  readonly today = input.required<string>();
  protected readonly kinds = KIND_CHOICES;
  protected readonly settings = SETTING_CHOICES;
}
