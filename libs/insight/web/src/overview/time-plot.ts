import { computed, Directive, ElementRef, inject, input, output } from '@angular/core';
import type { Reading } from '@cairn/insight-domain';
import { Announcer } from '@cairn/shared-ui';
import { dayAt, middleOf, type PlotScale } from '@cairn/insight-view';
import { stepAmong, TimeCursor } from './time-cursor';

/** The pointer takes hold of a mark from this far, in pixels. */
const SNAP = 8;

/**
 * Makes a drawing on the time axis readable: the pointer, a tap and the arrow keys move the one cursor of the page, and what
 * stands there is said in the live region. One Tab stop a plot.
 */
@Directive({
  selector: '[cairnTimePlot]',
  host: {
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'chart',
    '[attr.aria-label]': 'name()',
    '(keydown)': 'press($event)',
    '(pointermove)': 'move($event)',
    '(pointerdown)': 'tap($event)',
    '(pointerleave)': 'leave($event)',
    '(click)': 'click()',
  },
})
export class TimePlot {
  readonly scale = input.required<PlotScale>();
  /** What the drawing says; it becomes the name of the plot. */
  readonly says = input.required<string>();
  /** What each mark says, oldest first; several on a day are said together. */
  readonly readings = input.required<readonly Reading[]>();
  /** A day was pressed on: show more of it. */
  readonly opened = output<number>();

  private readonly cursor = inject(TimeCursor);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private opensOnClick = false;
  private readonly byDay = computed(() => Map.groupBy(this.readings(), ({ day }) => day));
  private readonly days = computed(() => [...this.byDay().keys()].sort((one, other) => one - other));
  protected readonly name = computed(() => `${this.says()} Left and right arrow keys read the days.`);

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.cursor.day.set(null);
    if (event.key === 'Enter') this.open();
    const day = stepAmong(this.days(), this.cursor.day(), event.key, event.shiftKey);
    if (day === null) return;
    event.preventDefault();
    this.cursor.day.set(day);
    this.announcer.say(this.wordsOf(day));
  }

  protected move(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.cursor.day.set(this.dayUnder(event));
  }

  /** A first touch points at a day, a second one on the same day opens it. */
  protected tap(event: PointerEvent): void {
    const day = this.dayUnder(event);
    this.opensOnClick = event.pointerType === 'mouse' || day === this.cursor.day();
    if (event.pointerType === 'mouse') return;
    this.cursor.day.set(day);
    this.announcer.say(this.wordsOf(day));
  }

  protected leave(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && document.activeElement !== this.host.nativeElement) this.cursor.day.set(null);
  }

  protected click(): void {
    if (this.opensOnClick) this.open();
  }

  private open(): void {
    const day = this.cursor.day();
    if (day !== null && this.byDay().has(day)) this.opened.emit(day);
  }

  private dayUnder(event: PointerEvent): number {
    const x = event.clientX - this.host.nativeElement.getBoundingClientRect().left;
    const near = this.days()
      .map((day) => ({ day, distance: Math.abs(middleOf(this.scale(), day) - x) }))
      .reduce((best, mark) => (mark.distance < best.distance ? mark : best), { day: 0, distance: SNAP });
    return near.distance < SNAP ? near.day : dayAt(this.scale(), x);
  }

  private wordsOf(day: number): string {
    const texts =
      this.byDay()
        .get(day)
        ?.map(({ text }) => text) ?? [];
    return texts.length === 0 ? 'No entry' : texts.join('. ');
  }
}
