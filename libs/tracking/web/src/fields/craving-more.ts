import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { ChipGroup, Field, Scale, Segmented, NumberInput, Pick, WhenInput } from '@cairn/shared-ui';
import type { SubstanceKey } from '@cairn/patients-domain';
import type { CravingDraft } from '../log/log-draft';
import { ACTED_ON_CHOICES, COPING_CHOICES, SOURCE_CHOICES, substanceChoices, TRIGGER_CHOICES } from './choices';

/** Everything about a craving but its rating. */
@Component({
  selector: 'cairn-craving-more',
  imports: [ChipGroup, Field, FormField, NumberInput, Pick, Scale, Segmented, WhenInput],
  templateUrl: './craving-more.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CravingMore {
  readonly of = input.required<FieldTree<CravingDraft>>();
  readonly substances = input.required<readonly SubstanceKey[]>();
  readonly timeZone = input.required<string>();
  /** What no time means; empty where one must be given. */
  readonly nowWords = input('');
  protected readonly substanceChoices = substanceChoices;
  protected readonly triggers = TRIGGER_CHOICES;
  protected readonly coping = COPING_CHOICES;
  protected readonly actedOn = ACTED_ON_CHOICES;
  protected readonly sources = SOURCE_CHOICES;
}
