import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, Pick } from '@cairn/shared-ui';
import type { UseContext } from '@cairn/tracking-domain';
import { PRECISION_CHOICES } from '../fields/choices';
import { UseMore } from '../fields/use-more';
import type { UseRowDraft } from './log-draft';

const PRESCRIBED: ReadonlySet<UseContext> = new Set<UseContext>(['prescribed_supervised', 'prescribed_unsupervised']);

/** What is one press away under a "used": whether it was prescribed, how, where and with what else, and who told it. */
@Component({
  selector: 'cairn-use-fold',
  imports: [Field, FormField, Pick, UseMore],
  template: `
    <button type="button" class="link t13" [attr.aria-expanded]="showsMore()" (click)="more.set(!more())">
      {{ showsMore() ? 'Less about the use' : 'Context, route, setting, with what else'
      }}<span class="vh">: {{ about() }}</span>
    </button>
    @if (isPrescribed()) {
      <p class="t13">Prescribed: told apart, never counted as a day of use.</p>
    }
    @if (showsMore()) {
      <div class="stack" role="group" [attr.aria-label]="about()">
        @if (asksHowSure()) {
          <cairn-field label="How sure" [of]="of().precision">
            <cairn-pick [choices]="precisions" [formField]="of().precision" />
          </cairn-field>
        }
        <cairn-use-more [of]="of()" />
      </div>
    }
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseFold {
  readonly of = input.required<FieldTree<UseRowDraft>>();
  /** Which day and substance, for those who hear the page. */
  readonly about = input.required<string>();
  /** Set where no amount beside it asks how sure it is. */
  readonly asksHowSure = input(false);
  protected readonly more = signal(false);
  protected readonly precisions = PRECISION_CHOICES;
  /** What is wrong with a part that is folded away unfolds it. */
  protected readonly showsMore = computed(() => {
    const { context, route, times, setting, coUse, source } = this.of();
    return this.more() || [context, route, times, setting, coUse, source].some((field) => field().invalid());
  });
  protected readonly isPrescribed = computed(() => PRESCRIBED.has(this.of().context().value()));
}
