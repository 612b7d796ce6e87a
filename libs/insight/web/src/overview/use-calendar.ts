import {
  amountSteps,
  cellLook,
  dayFrom,
  isShown,
  useCalendar,
  type CalendarCell,
  type CalendarCounts,
} from '@cairn/tracking-domain';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { spanOf, type DayRange, type Timeline, type UseReading } from '@cairn/insight-domain';
import { epochDay, counted } from '@cairn/shared-util';
import { RouterLink } from '@angular/router';
import { CalendarKey } from './calendar-key';
import { TimeCursor } from './time-cursor';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The months of a range as grids of days. One Tab stop for all of them; arrows move by day and week, over months, too. */
@Component({
  selector: 'cairn-use-calendar',
  imports: [CalendarKey, RouterLink],
  templateUrl: './use-calendar.html',
  styleUrl: './use-calendar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseCalendar {
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  readonly reading = input.required<UseReading>();

  private readonly cursor = inject(TimeCursor);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly weekdays = WEEKDAYS;
  protected readonly isShown = isShown;
  private readonly today = computed(() => epochDay(this.timeline().today));
  protected readonly months = computed(() => {
    const { days, hasAmounts } = this.reading();
    const { events, episode } = this.timeline();
    const data = { days, steps: hasAmounts ? amountSteps(days) : null, events, episode, today: this.today() };
    return useCalendar(data, spanOf(this.range()));
  });
  /** The one day in the Tab order: the last one shown, until another is gone to. */
  protected readonly active = linkedSignal(() => Math.min(spanOf(this.range()).last, this.today()));

  protected press(event: KeyboardEvent, cell: CalendarCell): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { first, last } = spanOf(this.range());
    const day = dayFrom(event.key, cell.day, { first, last: Math.min(last, this.today()) });
    if (day === null) return;
    event.preventDefault();
    this.active.set(day);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  protected arrive(cell: CalendarCell): void {
    if (!isShown(cell)) return;
    this.active.set(cell.day);
    this.cursor.day.set(cell.day);
  }

  /** Of the known days; of all days where substances are read as one, as one that was used makes a day known. */
  protected denominator({ known, of }: CalendarCounts): number {
    return this.reading().hasAmounts ? known : of;
  }

  protected countWords(counts: CalendarCounts): string {
    const days = counted(this.denominator(counts), this.reading().hasAmounts ? 'known day' : 'day');
    return `${counts.used} of ${days}${counts.amounts === '' ? '' : `, ${counts.amounts}`}`;
  }

  protected look(cell: CalendarCell): string {
    return cellLook(cell, this.reading().hasAmounts);
  }
}
