import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SessionGlyph, SessionMark, SessionStrip } from '@cairn/insight-charts';
import { startOf, type PlotScale } from './plot-scale';

const [TOP, TALL, WIDEST] = [9, 11, 5];

interface Drawn {
  readonly key: number;
  readonly path: string;
  readonly class: string;
}

type Shape = (x: number, width: number) => string;
const box: Shape = (x, width) => `M${x} ${TOP}h${width}v${TALL}h${-width}z`;
const SHAPES: Readonly<Record<SessionGlyph, Shape>> = {
  filled: box,
  half: (x, width) => `${box(x, width)}M${x} ${TOP + TALL / 2}h${width}v${TALL / 2}h${-width}z`,
  cross: (x, width) => {
    const [reach, middle, centre] = [3.4, TOP + TALL / 2, x + width / 2];
    return `M${centre - reach} ${middle - reach}l${2 * reach} ${2 * reach}m0 ${-2 * reach}l${-2 * reach} ${2 * reach}`;
  },
  open: box,
  dash: (x, width) => `M${x - 1.5} ${TOP + TALL / 2}h${width + 3}`,
  dotted: box,
};

/** One mark a session: filled attended, half late, cross missed, open cancelled, dash cancelled by the service. */
@Component({
  selector: 'cairn-session-strip-view',
  template: `
    <svg height="28" [attr.width]="scale().width" aria-hidden="true">
      @for (mark of marks(); track mark.key) {
        <path [class]="mark.class" [attr.d]="mark.path" />
      }
      <text class="ax" y="19" [attr.x]="scale().right + 7">each session</text>
    </svg>
  `,
  styleUrl: './session-marks.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionStripView {
  readonly strip = input.required<SessionStrip>();
  readonly scale = input.required<PlotScale>();
  protected readonly marks = computed(() => this.strip().marks.map((mark, index) => this.drawn(mark, index)));

  private drawn({ from, to, glyph }: SessionMark, key: number): Drawn {
    const room = (to - from) * this.scale().perDay;
    const width = Math.max(1.5, Math.min(WIDEST, room - 1));
    const x = startOf(this.scale(), (from + to) / 2) - width / 2;
    return { key, path: SHAPES[glyph](x, width), class: glyph };
  }
}
