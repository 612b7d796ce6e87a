import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sparkline } from '@cairn/insight-charts';
import type { DayMedian } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';

const DOTS = {
  least: { radius: 2.2, class: 'o1' },
  greatest: { radius: 2.2, class: 'o1' },
  last: { radius: 2.8, class: 'd1' },
} as const;

/**
 * 28 days of craving and today, small. The words beside it say the figures, so the picture is decoration.
 */
@Component({
  selector: 'cairn-sparkline',
  template: `
    <svg [attr.width]="shape().width" [attr.height]="shape().height" aria-hidden="true">
      <path class="floor" [attr.d]="'M0 30.5H' + shape().width" />
      <path class="l1" [attr.d]="shape().path" />
      @for (dot of shape().dots; track dot.kind) {
        <circle [class]="marks[dot.kind].class" [attr.r]="marks[dot.kind].radius" [attr.cx]="dot.x" [attr.cy]="dot.y" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    .l1 {
      stroke-width: 1.4;
    }
    .floor {
      stroke: var(--cn-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sparkline {
  /** One value a rated day, oldest first; days that are not known are absent. */
  readonly days = input.required<readonly DayMedian[]>();
  /** The day the window ends on, drawn at the right edge. */
  readonly today = input.required<string>();

  protected readonly marks = DOTS;
  protected readonly shape = computed(() => {
    const last = epochDay(this.today());
    return sparkline(this.days(), { first: last - 28, last });
  });
}
