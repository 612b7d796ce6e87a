import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output } from '@angular/core';
import { counted, epochDay } from '@cairn/shared-util';
import { sourceName } from '@cairn/patients-domain';
import {
  cellLook,
  dayFrom,
  isShown,
  type CalendarCell,
  type CalendarCounts,
  type CalendarMonth,
  type Span,
} from '@cairn/tracking-domain';
import { CalendarStore } from './calendar-store';
import { isPicked } from './grid-keys';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A key that says something of the day that has the focus. */
export interface DayKeyPress {
  readonly event: KeyboardEvent;
  readonly day: number;
}

/** A day that was gone to; `extends` picks every day from where the range began. */
export interface DayArrival {
  readonly day: number;
  readonly extends: boolean;
  /** By pointer, so that whoever points at a day is shown what is known of it. */
  readonly pointed: boolean;
}

/**
 * The months as grids of buttons. One Tab stop for all of them; arrows go by day and week, over months, too. It says which
 * day was gone to and which keys were pressed there, and changes nothing by itself.
 */
@Component({
  selector: 'cairn-calendar-grid',
  templateUrl: './calendar-grid.html',
  styleUrl: './calendar-grid.css',
  host: { class: 'use-months' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarGrid {
  readonly months = input.required<readonly CalendarMonth[]>();
  /** The one day in the Tab order, a day number. */
  readonly active = input.required<number>();
  readonly range = input<Span | null>(null);
  readonly arrived = output<DayArrival>();
  readonly pressed = output<DayKeyPress>();

  protected readonly store = inject(CalendarStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly weekdays = WEEKDAYS;
  protected readonly isShown = isShown;
  protected readonly hasAmounts = computed(() => this.store.lane() !== null);
  /** Days that can be gone to: those of the span, today at the latest. */
  private readonly reach = computed<Span>(() => {
    const { first, last } = this.store.span();
    return { first, last: Math.min(last, epochDay(this.store.today())) };
  });
  private wantsFocus = false;
  private isPointing = false;
  private isMoving = false;

  constructor() {
    effect(() => {
      const day = this.active();
      this.months();
      if (this.wantsFocus) queueMicrotask(() => this.focus(day));
      this.wantsFocus = false;
    });
  }

  focus(day: number): void {
    this.isMoving = true;
    this.host.nativeElement.querySelector<HTMLElement>(`button[data-day="${day}"]`)?.focus();
    this.isMoving = false;
  }

  protected press(event: KeyboardEvent, { day }: CalendarCell): void {
    const wanted = event.ctrlKey || event.metaKey || event.altKey ? null : dayFrom(event.key, day, this.reach());
    if (wanted === null) {
      this.pressed.emit({ event, day });
      return;
    }
    event.preventDefault();
    this.wantsFocus = true;
    this.arrived.emit({ day: wanted, extends: event.shiftKey, pointed: false });
    this.focus(wanted);
  }

  protected pointerDown(): void {
    this.isPointing = true;
  }

  /** A day that got the focus in another way than by the keys or a pointer is gone to, too. */
  protected arrive({ day }: CalendarCell): void {
    if (this.isPointing || this.isMoving || day === this.active()) return;
    this.arrived.emit({ day, extends: false, pointed: false });
  }

  protected point(event: MouseEvent, { day }: CalendarCell): void {
    this.isPointing = false;
    this.arrived.emit({ day, extends: event.shiftKey, pointed: true });
  }

  /** The keys of a day do what they do when they go down; what a button does by itself when they come up is left out. */
  protected release(event: KeyboardEvent): void {
    if (event.key === ' ') event.preventDefault();
  }

  protected look(cell: CalendarCell): string {
    return cellLook(cell, this.hasAmounts());
  }

  protected isPicked({ day }: CalendarCell): boolean {
    return isPicked(day, this.range());
  }

  protected sourceWords(day: number): string {
    const { source } = this.store.marksOn(day);
    return source === null ? '' : sourceName(source);
  }

  /** Of the known days; of all days where substances are read as one, as one that was used makes a day known. */
  protected denominator({ known, of }: CalendarCounts): number {
    return this.hasAmounts() ? known : of;
  }

  protected countWords(counts: CalendarCounts): string {
    const days = counted(this.denominator(counts), this.hasAmounts() ? 'known day' : 'day');
    return `${counts.used} of ${days}${counts.amounts === '' ? '' : `, ${counts.amounts}`}`;
  }
}
