import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import {
  instrumentOf,
  itemNineRisk,
  LANGUAGE_MAX,
  variantOf,
  type AssessmentInput,
  type InstrumentKey,
} from '@cairn/assessment-domain';
import type { EntryContext } from '@cairn/patients-context';
import { Field, Pick, TextControl, WhenInput } from '@cairn/shared-ui';
import { QuestionSheet } from '../sheet/question-sheet';
import { ResultLine } from '../sheet/result-line';
import { SafetyNote } from '../sheet/safety-note';
import { ScoreEntry } from '../sheet/score-entry';
import { ANSWERER_CHOICES, INSTRUMENT_CHOICES, MODE_CHOICES } from './choices';

/** A result in the panel: where one is corrected, or a paper form is entered. */
@Component({
  selector: 'cairn-assessment-fields',
  imports: [Field, FormField, Pick, QuestionSheet, ResultLine, SafetyNote, ScoreEntry, TextControl, WhenInput],
  templateUrl: './assessment-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssessmentFields {
  readonly of = input.required<FieldTree<AssessmentInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly instruments = INSTRUMENT_CHOICES;
  protected readonly modes = MODE_CHOICES;
  protected readonly answerers = ANSWERER_CHOICES;
  protected readonly languageMax = LANGUAGE_MAX;
  private readonly value = computed(() => this.of()().value());
  protected readonly instrument = computed(() => instrumentOf(this.value().instrument) ?? null);
  protected readonly answers = computed(() => this.value().answers);
  protected readonly entered = computed(() => this.value().entered);
  protected readonly wording = computed(() => {
    const instrument = this.instrument();
    return instrument?.wording === 'full' ? variantOf(instrument, this.value().variant) : null;
  });
  protected readonly variants = computed(() => {
    const instrument = this.instrument();
    if (instrument?.wording !== 'full' || instrument.variants.length === 1) return [];
    return instrument.variants.map(({ key, label }) => ({ value: key, label }));
  });
  protected readonly scoreOnly = computed(() => {
    const instrument = this.instrument();
    return instrument?.wording === 'score_only' ? instrument : null;
  });
  protected readonly isRisk = computed(() => itemNineRisk(this.answers()) !== null);

  /** Another instrument has other questions: what was answered of the first goes. */
  protected choose(key: InstrumentKey | null): void {
    const instrument = key === null ? undefined : instrumentOf(key);
    if (key === null || instrument === undefined || key === this.value().instrument) return;
    this.of()().value.update((entry) => ({
      ...entry,
      instrument: key,
      instrumentVersion: instrument.version,
      variant: instrument.wording === 'full' ? instrument.variants[0].key : 'standard',
      answers: {},
      entered: {},
      safetySeen: false,
    }));
  }
}
