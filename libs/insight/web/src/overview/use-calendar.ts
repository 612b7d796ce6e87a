import { useCalendar, type CalendarCell, type CalendarCounts, amountSteps } from '@cairn/tracking-domain';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { spanOf, type DayRange, type Timeline, type UseReading } from '@cairn/insight-domain';
import { addDays, epochDay, fromEpochDay, counted } from '@cairn/shared-util';
import { CalendarKey } from './calendar-key';
import { TimeCursor } from './time-cursor';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The months of a range as grids of days. One Tab stop for all of them; arrows move by day and week, over months, too. */
@Component({
  selector: 'cairn-use-calendar',
  imports: [CalendarKey],
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
    const wanted = this.dayFrom(event.key, cell.day);
    if (wanted === null) return;
    event.preventDefault();
    const { first, last } = spanOf(this.range());
    const day = Math.min(Math.max(wanted, first), Math.min(last, this.today()));
    this.active.set(day);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  protected arrive(cell: CalendarCell): void {
    if (!this.isShown(cell)) return;
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

  protected isShown({ place }: CalendarCell): boolean {
    return place === 'counted' || place === 'today';
  }

  protected look(cell: CalendarCell): string {
    const { entry, place, step, stone } = cell;
    if (!this.isShown(cell)) return place;
    const state = entry === null ? 'unknown' : entry.prescribed !== null ? 'prescribed' : entry.state;
    const amount = state === 'used' ? this.fill(step) : '';
    return `day ${place} ${state} ${amount} stone-${stone}`;
  }

  private fill(step: CalendarCell['step']): string {
    if (!this.reading().hasAmounts) return 'step-2';
    return step === null ? 'no-amount' : `step-${step}`;
  }

  private dayFrom(key: string, day: number): number | null {
    const step = STEPS[key];
    if (step !== undefined) return day + step;
    const monday = day - ((((day + 3) % 7) + 7) % 7);
    if (key === 'Home') return monday;
    if (key === 'End') return monday + 6;
    if (key === 'PageUp') return monthAway(day, -1);
    return key === 'PageDown' ? monthAway(day, 1) : null;
  }
}

/** The same date a month away, or the last day of a shorter month. */
function monthAway(day: number, months: number): number {
  const date = fromEpochDay(day);
  const first = `${date.slice(0, 7)}-01`;
  const target = `${addDays(first, months > 0 ? 31 : -1).slice(0, 7)}-01`;
  const nextFirst = `${addDays(target, 31).slice(0, 7)}-01`;
  return Math.min(epochDay(target) + Number(date.slice(8)) - 1, epochDay(nextFirst) - 1);
}
