import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ChartConfiguration } from 'chart.js';
import { stepTo } from '../choices/choice';
import type { Drawing } from './chart-runtime';

/**
 * Draws a pure configuration. The only run-time user of Chart.js in the browser, which it loads when first needed.
 * `label` says what the picture shows; `readings` says each point in words. With the focus on the plot the arrow keys walk
 * the readings (Shift by seven, Home, End), the live region says them and the bubble shows them.
 */
@Component({
  selector: 'cairn-chart',
  templateUrl: './chart.html',
  styleUrl: './chart.css',
  host: { '(window:beforeprint)': 'forPrint()', '(window:afterprint)': 'forPrint()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartView {
  readonly config = input.required<ChartConfiguration>();
  readonly label = input.required<string>();
  /** One text per point of the first dataset: "Friday 16 October, craving 8, used 1 g". */
  readonly readings = input<readonly string[]>([]);
  /** Whether the reading shows above the plot; false where the page shows it on its own ruler. */
  readonly bubble = input(true);
  /** The reading that is pointed at; pages share it between the lanes of one clock. */
  readonly point = model<number | null>(null);

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly drawing = signal<Drawing | null>(null);
  private readonly drawn = signal<ChartConfiguration | null>(null);
  protected readonly reading = computed(() => this.readings()[this.point() ?? -1] ?? null);
  protected readonly walkable = computed(() => this.readings().length > 0);
  protected readonly share = computed(() => {
    const share = this.drawing()?.shareOf(this.point() ?? -1) ?? 0;
    return `${(share * 100).toFixed(2)}%`;
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    destroyed.onDestroy(() => this.drawing()?.remove());
    effect(() => {
      const config = this.config();
      if (config !== untracked(this.drawn)) this.drawing()?.redraw(config);
      this.drawn.set(config);
    });
    effect(() => this.drawing()?.pointAt(this.point()));
    effect((onCleanup) => {
      const canvas = this.canvas().nativeElement;
      let isWanted = true;
      onCleanup(() => (isWanted = false));
      destroyed.onDestroy(() => (isWanted = false));
      void import('./chart-runtime').then(({ draw }) => {
        // Without a canvas to draw on, the sentence, the readings and the table still say it all.
        if (isWanted && canvas.getContext('2d')) this.drawing.set(draw(canvas, this.config()));
      });
    });
  }

  protected walk(event: KeyboardEvent): void {
    const count = this.readings().length;
    if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = this.nextPoint(event, count);
    if (next === null) return;
    event.preventDefault();
    this.point.set(next);
  }

  protected pointAt(event: PointerEvent): void {
    const index = this.drawing()?.indexAt(event) ?? null;
    if (index !== null && index < this.readings().length) this.point.set(index);
  }

  protected forPrint(): void {
    this.drawing()?.resize();
  }

  /** The first arrow lands on the latest reading; from there arrows stop at the ends, since time does not go round. */
  private nextPoint(event: KeyboardEvent, count: number): number | null {
    const at = this.point();
    const step = stepTo(event.key, 0, count);
    if (step === null) return null;
    if (event.key === 'Home' || event.key === 'End') return step;
    if (at === null) return count - 1;
    const days = event.shiftKey ? 7 : 1;
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
    return Math.min(count - 1, Math.max(0, at + (back ? -days : days)));
  }
}
