import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import {
  ChipGroup,
  choicesOf,
  DateInput,
  Field,
  Pick,
  Segmented,
  TextControl,
  uniqueId,
  WhenInput,
} from '@cairn/shared-ui';
import {
  ADVERSE_EVENT_TYPES,
  BREATHING,
  CONSCIOUSNESS,
  INTENTS,
  OUTCOMES,
  SUBSTANCES_KNOWN,
  type AdverseEventInput,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';
import { SOURCE_CHOICES, SUBSTANCE_CHOICES } from '../fields/choices';

type Answer<K extends keyof AdverseEventInput> = NonNullable<AdverseEventInput[K]> & string;

/** One adverse event: what happened, what was used before, who helped, and what follows. */
@Component({
  selector: 'cairn-adverse-event-fields',
  imports: [ChipGroup, DateInput, Field, FormField, Pick, Segmented, TextControl, WhenInput, YesNo],
  templateUrl: './adverse-event-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdverseEventFields {
  readonly of = input.required<FieldTree<AdverseEventInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly types = choicesOf<Answer<'eventType'>>(ADVERSE_EVENT_TYPES);
  protected readonly known = choicesOf<Answer<'substancesKnown'>>(SUBSTANCES_KNOWN);
  protected readonly substances = SUBSTANCE_CHOICES;
  protected readonly consciousness = choicesOf<Answer<'consciousness'>>(CONSCIOUSNESS);
  protected readonly breathing = choicesOf<Answer<'breathing'>>(BREATHING);
  protected readonly intents = choicesOf<Answer<'intent'>>(INTENTS);
  protected readonly outcomes = choicesOf<Answer<'outcome'>>(OUTCOMES);
  protected readonly sources = SOURCE_CHOICES;
  protected readonly listId = uniqueId('staff');
  private readonly event = computed(() => this.of()().value());
  /** What does not fit any more stays in sight, so that it can be cleared. */
  protected readonly showsSubstances = computed(
    () => this.event().substancesKnown === 'named' || this.event().substances.length > 0,
  );
  protected readonly isPsychosis = computed(
    () => this.event().eventType === 'psychosis' || this.event().over48Hours !== null,
  );
  protected readonly isUrgent = computed(() => {
    const { eventType, intent } = this.event();
    return ['self_harm', 'suicide_attempt'].includes(eventType) || intent === 'self_harm' || intent === 'suicidal';
  });
}
