import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { ChipGroup, choicesOf, DateInput, Field, NumberInput, Pick, Scale, TextControl } from '@cairn/shared-ui';
import { joinWords } from '@cairn/shared-util';
import {
  BLADDER_RULE_LABEL,
  BLADDER_STAGES,
  BLADDER_WALLS,
  bladderRedFlags,
  BLOOD_IN_URINE,
  DIPSTICKS,
  HYDRONEPHROSIS,
  INCONTINENCE,
  STAGE_CRITERIA,
  STAGE_RULE,
  URINE_CULTURES,
  type BladderCheckInput,
} from '@cairn/tracking-domain';
import { YesNo } from '../controls/yes-no';
import { SOURCE_CHOICES } from '../fields/choices';

type Answer<K extends keyof BladderCheckInput> = NonNullable<BladderCheckInput[K]> & string;

const ASKED = [
  { name: 'painEases', label: 'Pain eases after passing urine' },
  { name: 'dysuria', label: 'Pain on passing urine' },
  { name: 'retention', label: 'Cannot pass urine' },
  { name: 'flankPain', label: 'Flank pain' },
  { name: 'fever', label: 'Fever' },
  { name: 'comfortBreaks', label: 'Comfort breaks needed in groups' },
] as const;

const isKnown = (value: unknown): boolean => value !== null && value !== '';

/** One bladder check. Tests and the stage are folded away until they hold something. */
@Component({
  selector: 'cairn-bladder-check-fields',
  imports: [ChipGroup, DateInput, Field, FormField, NumberInput, Pick, Scale, TextControl, YesNo],
  templateUrl: './bladder-check-fields.html',
  styles: `
    summary {
      min-height: 28px;
      font-size: 13px;
      line-height: 28px;
      font-weight: 600;
      cursor: pointer;
    }
    .folded {
      padding: 8px 0 4px;
    }
    @media (max-width: 719px), (pointer: coarse) {
      summary {
        line-height: 44px;
      }
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BladderCheckFields {
  readonly of = input.required<FieldTree<BladderCheckInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly asked = ASKED;
  protected readonly incontinence = choicesOf<Answer<'incontinence'>>(INCONTINENCE);
  protected readonly blood = choicesOf<Answer<'blood'>>(BLOOD_IN_URINE);
  protected readonly dipsticks = choicesOf<Answer<'dipstick'>>(DIPSTICKS);
  protected readonly cultures = choicesOf<Answer<'culture'>>(URINE_CULTURES);
  protected readonly walls = choicesOf<Answer<'bladderWall'>>(BLADDER_WALLS);
  protected readonly hydronephrosis = choicesOf<Answer<'hydronephrosis'>>(HYDRONEPHROSIS);
  protected readonly stages = choicesOf<Answer<'stage'>>(BLADDER_STAGES);
  protected readonly criteria = choicesOf<BladderCheckInput['stageCriteria'][number]>(STAGE_CRITERIA);
  protected readonly sources = SOURCE_CHOICES;
  protected readonly stageRule = STAGE_RULE;
  protected readonly ruleLabel = BLADDER_RULE_LABEL;
  private readonly check = computed(() => this.of()().value());
  protected readonly flags = computed(() => bladderRedFlags(this.check()));
  protected readonly flagWords = computed(() => joinWords(this.flags().map(({ words }) => words)));
  /** Once open, a fold stays open: what was typed into it is never out of sight. */
  protected readonly hasTests = linkedSignal<boolean, boolean>({
    source: () => {
      const { voidedVolume, egfr, dipstick, culture, creatinine, alp, ggt, ...more } = this.check();
      const imaging = [more.ultrasoundOn, more.bladderWall, more.hydronephrosis, more.cystoscopyOn];
      const tests = [voidedVolume, egfr, dipstick, culture, creatinine, alp, ggt, more.cystoscopyFinding];
      return [...tests, ...imaging].some(isKnown);
    },
    computation: (has, previous) => has || previous?.value === true,
  });
  protected readonly hasStage = linkedSignal<boolean, boolean>({
    source: () => this.check().stage !== null || this.check().stageCriteria.length > 0,
    computation: (has, previous) => has || previous?.value === true,
  });
}
