import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { UseContext } from '@cairn/tracking-domain';
import { UseMore } from '../fields/use-more';
import type { UseRowDraft } from './log-draft';

const PRESCRIBED: ReadonlySet<UseContext> = new Set<UseContext>(['prescribed_supervised', 'prescribed_unsupervised']);

/** What is one press away under a "used": whether it was prescribed, how, where and with what else. */
@Component({
  selector: 'cairn-use-fold',
  imports: [UseMore],
  template: `
    <button type="button" class="link t13" [attr.aria-expanded]="showsMore()" (click)="more.set(!more())">
      {{ showsMore() ? 'Less about the use' : 'Context, route, setting, with what else'
      }}<span class="vh">: {{ about() }}</span>
    </button>
    @if (isPrescribed()) {
      <p class="t13">Prescribed: told apart, never counted as a day of use.</p>
    }
    @if (showsMore()) {
      <div role="group" [attr.aria-label]="about()">
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
  protected readonly more = signal(false);
  /** What is wrong with a part that is folded away unfolds it. */
  protected readonly showsMore = computed(() => {
    const { context, route, times, setting, coUse, source } = this.of();
    return this.more() || [context, route, times, setting, coUse, source].some((field) => field().invalid());
  });
  protected readonly isPrescribed = computed(() => PRESCRIBED.has(this.of().context().value()));
}
