import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, OneOf, Segmented, TextControl, type Choice } from '@cairn/shared-ui';
import {
  countWords,
  CRITERIA,
  criteriaCounts,
  CRITERION_ANSWERS,
  REMISSIONS,
  severityWords,
  type CriterionAnswer,
  type DiagnosisInput,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';

type RemissionChoice = NonNullable<DiagnosisInput['remission']>;

/** The criteria of a ketamine use disorder, each by itself, with what they come to, and remission as a part of its own. */
@Component({
  selector: 'cairn-diagnosis-fields',
  imports: [DateInput, Field, FormField, OneOf, Segmented, TextControl, YesNo],
  templateUrl: './diagnosis-fields.html',
  styleUrl: './diagnosis-fields.css',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DiagnosisFields {
  readonly of = input.required<FieldTree<DiagnosisInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly criteria = CRITERIA;
  protected readonly answers = choicesOf<CriterionAnswer>(CRITERION_ANSWERS);
  protected readonly remissions: readonly Choice<RemissionChoice>[] = choicesOf<RemissionChoice>(REMISSIONS);
  protected readonly counts = computed(() => {
    const counts = criteriaCounts(this.of()().value());
    const { formalCount, formalNotAssessed, researchCount, researchNotAssessed } = counts;
    return {
      formal: countWords(formalCount, 10, formalNotAssessed),
      research: countWords(researchCount, 11, researchNotAssessed),
      severity: severityWords(counts),
    };
  });
  protected readonly hasRemission = computed(() => this.of().remission().value() !== null);

  protected clearRemission(): void {
    this.of().remission().value.set(null);
    this.of().controlledEnvironment().value.set(null);
  }
}
