import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { wordWidth, type UseMark, type UseStrip } from '@cairn/insight-charts';
import { startOf, type PlotScale } from './plot-scale';
import type { Hue } from './substance-hue';

/** Room for the amounts over the bars and for a breath under the floor. */
const [OVER, UNDER] = [22, 14];
/** Thinner days than this are drawn without an outline, which would fill them. */
const OUTLINED_FROM = 4;

interface Box {
  readonly day: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly class: string;
  readonly fill: string | null;
  /** Hatched above only: some substances had none, the others are not known. */
  readonly isHalf: boolean;
}

/** The strip of days of use: a box for none, a bar for use, hatching where it is not known. */
@Component({
  selector: 'cairn-use-strip-view',
  template: `
    <svg [attr.width]="scale().width" [attr.height]="height()" aria-hidden="true">
      <defs>
        <pattern [id]="patternId()" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="unk" d="M0 0V4" />
        </pattern>
      </defs>
      <path class="base" [attr.d]="'M' + scale().left + ' ' + (floor() + 0.5) + 'H' + scale().right" />
      @for (box of boxes(); track box.day) {
        <rect
          [class]="box.class"
          [attr.x]="box.x"
          [attr.y]="box.y"
          [attr.width]="box.width"
          [attr.height]="box.height"
          [attr.fill]="box.fill"
        />
        @if (box.isHalf) {
          <rect
            class="open"
            [attr.x]="box.x"
            [attr.y]="box.y + box.height / 2"
            [attr.width]="box.width"
            [attr.height]="box.height / 2"
          />
        }
        @if (box.label !== '') {
          <text class="ax i" text-anchor="middle" [attr.x]="wordsOver(box).x" [attr.y]="wordsOver(box).y">
            {{ box.label }}
          </text>
        }
      }
      <text class="ax" [attr.x]="scale().right + 7" [attr.y]="floor() - 1">each day</text>
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    .bare {
      fill: var(--cn-line-strong);
    }
    .hatched {
      stroke: var(--cn-ink-3);
      stroke-width: 1;
    }
    .open {
      fill: var(--cn-surface);
      stroke: var(--cn-ink-3);
    }
    .prescribed {
      fill: none;
      stroke: var(--cn-ink-2);
      stroke-dasharray: 3 2;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseStripView {
  readonly strip = input.required<UseStrip>();
  readonly scale = input.required<PlotScale>();
  readonly hue = input.required<Hue>();
  readonly height = input(84);

  protected readonly floor = computed(() => this.height() - UNDER);
  protected readonly patternId = computed(() => `cn-unknown-${this.hue()}-${this.height()}`);
  protected readonly boxes = computed(() => this.strip().marks.map((mark) => this.boxOf(mark)));

  /** Words stand over their bar, and over its neighbours as far as they reach; they stay within the days. */
  protected wordsOver({ x, width, label }: Box): { x: number; y: number } {
    const half = wordWidth(label) / 2;
    const { left, right } = this.scale();
    const middle = Math.max(left + half, Math.min(x + width / 2, right - half));
    const under = this.boxes().filter((box) => box.x < middle + half && box.x + box.width > middle - half);
    return { x: middle, y: Math.min(...under.map((box) => box.y)) - 5 };
  }

  private boxOf(mark: UseMark): Box {
    const tall = Math.max(4, Math.round(mark.height * (this.floor() - OVER)));
    const isBare = mark.glyph === 'none' && this.scale().perDay < OUTLINED_FROM;
    const height = isBare ? 3 : tall;
    const gap = this.scale().perDay >= OUTLINED_FROM ? 1 : 0;
    return {
      day: mark.day,
      x: startOf(this.scale(), mark.from) + gap / 2 + 0.5 * gap,
      y: this.floor() - height,
      width: Math.max(1, this.scale().perDay - gap * 1.5),
      height,
      label: mark.labelShown ? mark.label : '',
      class: isBare ? 'bare' : this.classOf(mark),
      fill: mark.glyph === 'not_known' || mark.glyph === 'partial' ? `url(#${this.patternId()})` : null,
      isHalf: mark.glyph === 'partial',
    };
  }

  private classOf({ glyph }: UseMark): string {
    if (glyph === 'used') return `d${this.hue()}`;
    if (glyph === 'none') return 'cell0';
    if (glyph === 'prescribed') return 'prescribed';
    return this.scale().perDay < OUTLINED_FROM ? 'thin' : 'hatched';
  }
}
