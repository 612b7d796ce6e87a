import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, Scale } from '@cairn/shared-ui';
import { unusualCraving } from '@cairn/tracking-domain';
import { type SubstanceKey } from '@cairn/patients-domain';
import { CravingMore } from '../fields/craving-more';
import type { CravingDraft } from './log-draft';
import { substanceName } from './log-words';

/** The craving now: the rating at once, the rest one press away. */
@Component({
  selector: 'cairn-craving-section',
  imports: [CravingMore, Field, FormField, Scale],
  template: `
    <cairn-field [label]="label()" [of]="of().intensity">
      <cairn-scale highWord="unbearable" [formField]="of().intensity" />
    </cairn-field>
    @for (words of warnings(); track words) {
      <p class="t13"><b>Check:</b> {{ words }} It can be saved as it is.</p>
    }
    <button type="button" class="link t13" [attr.aria-expanded]="showsMore()" (click)="more.set(!more())">
      {{ showsMore() ? 'Less about the craving' : 'Worst, triggers, coping and more' }}
    </button>
    @if (showsMore()) {
      <cairn-craving-more nowWords="Now" [of]="of()" [substances]="substances()" [timeZone]="timeZone()" />
    }
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CravingSection {
  readonly of = input.required<FieldTree<CravingDraft>>();
  readonly substances = input.required<readonly SubstanceKey[]>();
  readonly timeZone = input.required<string>();
  protected readonly more = signal(false);
  /** What is wrong with a part that is folded away unfolds it. */
  protected readonly showsMore = computed(
    () =>
      this.more() ||
      this.of()()
        .errorSummary()
        .some(({ fieldTree }) => fieldTree !== this.of().intensity),
  );
  protected readonly label = computed(() => `Craving now, ${substanceName(this.of().substance().value())}`);
  protected readonly warnings = computed(() => {
    const { intensity, worst24h } = this.of()().value();
    return intensity === null ? [] : unusualCraving({ intensity, worst24h });
  });
}
