import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  type OnInit,
  output,
  signal,
  viewChild,
  Injector,
  runInInjectionContext,
  effect,
} from '@angular/core';
import {
  Announcer,
  Empty,
  ErrorState,
  FailureNote,
  Pick,
  Segmented,
  Skeleton,
  TableTwin,
  Toaster,
} from '@cairn/shared-ui';
import { counted, epochDay, formatDay, fromEpochDay } from '@cairn/shared-util';
import { daysOfSpan, stateWords, unusualUse, type Span } from '@cairn/tracking-domain';
import { SOURCE_CHOICES } from '../fields/choices';
import type { UseAnswer } from '../log/log-draft';
import { AnchorEvents } from './anchor-events';
import { answered, type Answer } from './answers';
import { AskedAbout, type AskedAnswer } from './asked-about';
import { CalendarGrid, type DayArrival, type DayKeyPress } from './calendar-grid';
import { CalendarKey } from './calendar-key';
import { CalendarQueue } from './calendar-queue';
import { ANY, CalendarStore } from './calendar-store';
import { calendarTable } from './calendar-table';
import { DayConflicts } from './day-conflicts';
import { DaySide } from './day-side';
import { dayKey } from './day-change';
import { figureSays, nextAnswer, rangeBetween, typedFigure } from './grid-keys';
import { LaterList } from './later-list';
import { laneKey, laneName } from './lanes';
import { OutcomeWeeks } from './outcome-weeks';
import { PERIOD_CHOICES, spanOfPeriod, type PeriodKey } from './periods';
import { SubstanceAdd } from './substance-add';

const ANSWER_WORDS: Readonly<Record<UseAnswer, string>> = {
  no: 'none',
  yes: 'used',
  unknown: 'not known',
  later: 'ask later',
};
const SHORT = 44;

/** The calendar of one person: days that stand out first, then what was used on each, told by key, pointer or in full. */
@Component({
  selector: 'cairn-calendar-board',
  imports: [
    AnchorEvents,
    AskedAbout,
    CalendarGrid,
    CalendarKey,
    DayConflicts,
    DaySide,
    Empty,
    ErrorState,
    FailureNote,
    LaterList,
    OutcomeWeeks,
    Pick,
    Segmented,
    Skeleton,
    SubstanceAdd,
    TableTwin,
  ],
  providers: [CalendarStore, CalendarQueue],
  templateUrl: './calendar-board.html',
  styleUrl: './calendar-board.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarBoard implements OnInit {
  readonly patientId = input.required<string>();
  /** From the address: the key of a substance or "any", and the period. */
  readonly of = input<string | null>(null);
  readonly period = input.required<PeriodKey>();
  readonly chosen = output<{ of?: string; period?: PeriodKey }>();

  protected readonly store = inject(CalendarStore);
  protected readonly queue = inject(CalendarQueue);
  private readonly announcer = inject(Announcer);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);
  private readonly grid = viewChild(CalendarGrid);

  protected readonly periods = PERIOD_CHOICES;
  protected readonly sources = SOURCE_CHOICES;
  protected readonly asking = signal(false);
  protected readonly picking = signal(false);
  /** Shown on a small window once a day is pointed at; on a wide one it stands beside the months all the time. */
  protected readonly sideIsOpen = signal(false);
  /** The one day in the Tab order: yesterday, until another is gone to; a day of the span in any case. */
  protected readonly active = linkedSignal<Span, number>({
    source: () => this.store.span(),
    computation: ({ first, last }, previous) => {
      const wanted = previous?.value ?? epochDay(this.store.today()) - 1;
      return Math.min(Math.max(wanted, first), last);
    },
  });
  private readonly anchor = signal<number | null>(null);
  protected readonly range = computed<Span | null>(() => {
    const anchor = this.anchor();
    return anchor === null || anchor === this.active() ? null : rangeBetween(anchor, this.active());
  });
  private readonly typed = signal('');
  protected readonly day = computed(() => fromEpochDay(this.active()));
  protected readonly table = computed(() => calendarTable(this.store));
  protected readonly laneChoices = computed(() => [
    ...this.store.lanes().map((lane) => ({ value: laneKey(lane), label: laneName(lane) })),
    { value: ANY, label: 'Any substance' },
  ]);
  protected readonly laneChosen = computed(() => {
    const lane = this.store.lane();
    return lane === null ? ANY : laneKey(lane);
  });
  protected readonly isShort = computed(
    () => this.laneChoices().reduce((sum, { label }) => sum + label.length, 0) <= SHORT,
  );
  protected readonly isEmpty = computed(() => this.store.entries().size === 0);
  protected readonly failures = computed(() => [this.queue.failure()].filter((words) => words !== null));

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => {
      effect(() => this.store.of.set(this.of()));
      effect(() => this.store.period.set(this.period()));
      this.store.begin(this.patientId());
    });
  }

  protected arrive({ day, extends: extending, pointed }: DayArrival): void {
    const isPicking = extending || this.picking();
    if (day !== this.active() && !isPicking) this.queue.seal();
    if (isPicking) this.anchor.update((anchor) => anchor ?? this.active());
    else this.anchor.set(null);
    this.picking.set(false);
    this.typed.set('');
    this.active.set(day);
    if (pointed) this.sideIsOpen.set(true);
    const range = this.range();
    if (range !== null) this.announcer.say(`${counted(daysOfSpan(range).length, 'day')} chosen.`);
  }

  protected pressed({ event, day }: DayKeyPress): void {
    const act = this.actOf(event, day);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  protected tellRange(state: UseAnswer): void {
    this.tell({ state, amount: null });
    const words = `${this.store.name()}: ${ANSWER_WORDS[state]} on ${counted(this.chosenDays().length, 'day')}`;
    this.queue.seal();
    this.anchor.set(null);
    this.toaster.show({ words, undo: () => this.queue.undo() });
    this.grid()?.focus(this.active());
  }

  protected tellAsked({ rows, words }: AskedAnswer): void {
    this.asking.set(false);
    this.queue.tell(rows);
    this.queue.seal();
    this.toaster.show({ words, undo: () => this.queue.undo() });
  }

  protected pickSeveral(isPicking: boolean): void {
    this.picking.set(isPicking);
    if (!isPicking) this.anchor.set(null);
  }

  protected choose(choice: { of?: string | null; period?: PeriodKey | null }): void {
    this.queue.seal();
    this.anchor.set(null);
    const [of, period] = [choice.of ?? undefined, choice.period ?? undefined];
    this.chosen.emit({ ...(of === undefined ? {} : { of }), ...(period === undefined ? {} : { period }) });
  }

  /** Goes to a day of a substance, in a period that shows it. */
  protected go({ day, of }: { readonly day: string; readonly of: string }): void {
    const { first, last } = this.store.span();
    const isShown = epochDay(day) >= first && epochDay(day) <= last;
    const holding = PERIOD_CHOICES.find(({ value }) => {
      const span = spanOfPeriod(value, this.store.today(), this.store.episode());
      return epochDay(day) >= span.first && epochDay(day) <= span.last;
    });
    this.choose({ of, ...(isShown || holding === undefined ? {} : { period: holding.value }) });
    this.active.set(epochDay(day));
    this.sideIsOpen.set(true);
    setTimeout(() => {
      this.active.set(epochDay(day));
      this.grid()?.focus(epochDay(day));
    });
  }

  protected closeSide(): void {
    this.sideIsOpen.set(false);
    this.queue.seal();
    this.grid()?.focus(this.active());
  }

  private actOf(event: KeyboardEvent, day: number): (() => void) | null {
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'z' ? () => this.queue.undo() : null;
    if (event.altKey) return null;
    if (event.key === 'Escape') return () => this.leaveRange();
    if (event.key === ' ') return () => this.goRound(day);
    const typed = typedFigure(this.typed(), event.key);
    return typed === null ? null : () => this.type(typed);
  }

  private leaveRange(): void {
    if (this.range() !== null) this.announcer.say('One day chosen.');
    this.anchor.set(null);
    this.typed.set('');
  }

  private chosenDays(): string[] {
    const range = this.range();
    const today = epochDay(this.store.today());
    const days = range === null ? [this.active()] : daysOfSpan(range).filter((day) => day <= today);
    return days.map(fromEpochDay);
  }

  private goRound(day: number): void {
    const lane = this.store.lane();
    if (lane === null) return this.sayChoose();
    const key = dayKey({ day: fromEpochDay(day), ...lane });
    const open = this.queue.open().get(key)?.row.state ?? null;
    const standing = this.queue.standing().get(key)?.state;
    const now = open ?? (standing === undefined ? null : standing === 'not_asked' ? 'later' : standing);
    this.typed.set('');
    this.tell({ state: nextAnswer(now), amount: null });
  }

  private type(typed: string): void {
    if (this.store.lane() === null) return this.sayChoose();
    this.typed.set(typed);
    const says = figureSays(typed);
    if (says !== null) this.tell(says);
  }

  private tell(answer: Answer): void {
    const telling = this.store.telling();
    if (telling === null) return this.sayChoose();
    const days = this.chosenDays();
    const rows = answered(days, answer, telling, this.store.entries());
    if (rows.length === 0) return this.announcer.say('Prescribed use: change it beside the calendar.');
    this.queue.tell(rows);
    const [warning] = rows.flatMap((row) => unusualUse({ ...row, substance: telling.lane.substance }));
    this.announcer.say(`${this.toldWords(days, answer)}${warning === undefined ? '' : ` Check: ${warning}`}`);
  }

  private toldWords(days: readonly string[], { state }: Answer): string {
    const [day] = days;
    if (days.length !== 1 || day === undefined) return `${counted(days.length, 'day')}: ${ANSWER_WORDS[state]}.`;
    const told = this.store.days().find((one) => one.day === epochDay(day));
    return `${formatDay(day, 'weekday')}: ${state === 'later' ? 'ask later' : stateWords(told)}.`;
  }

  private sayChoose(): void {
    this.announcer.say('Choose one substance to change a day.');
  }
}
