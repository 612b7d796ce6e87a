import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, NumberInput, Pick } from '@cairn/shared-ui';
import { unusualUse } from '@cairn/tracking-domain';
import type { UseRowDraft } from '../log/log-draft';
import { PRECISION_CHOICES, UNIT_CHOICES } from './choices';

/** How much of it was used, as it was told: the number, its unit and how sure it is are kept as entered. */
@Component({
  selector: 'cairn-use-amount',
  imports: [Field, FormField, NumberInput, Pick],
  templateUrl: './use-amount.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px 8px;
      align-items: end;
    }
    .pair > :nth-child(odd):last-child {
      grid-column: 1 / -1;
    }
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseAmount {
  readonly of = input.required<FieldTree<UseRowDraft>>();
  protected readonly units = UNIT_CHOICES;
  protected readonly precisions = PRECISION_CHOICES;
  protected readonly isRange = computed(() => this.of().precision().value() === 'range');
  protected readonly warnings = computed(() => {
    const { substance, ...row } = this.of()().value();
    return unusualUse({ ...row, substance: substance ?? 'unknown' });
  });
}
