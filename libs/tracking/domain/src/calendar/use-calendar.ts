import { epochDay, formatDay, fromEpochDay } from '@cairn/shared-util';
import { phaseDay, PHASES, type PhaseDates, type PhaseKind } from '@cairn/patients-domain';
import { inSpan, mondayOf, type Span } from '../days/span';
import { useCounts, type UseCounts } from '../use-days/abstinence';
import { quantityOf } from '../use-days/amount';
import { amountTotals, stepOf, totalsWords, type AmountStep, type AmountSteps } from '../use-days/amount-totals';
import { isKnown, type DayOfUse } from '../use-days/day-of-use';
import { stateWords } from '../use-days/state-words';
import type { EventMark } from '../events/event-mark';

type Event = Pick<EventMark, 'startsOn' | 'endsOn' | 'label'>;

/** `counted` a whole day of the span · `today` not over, never counted · `later` yet to come · `outside` not of the span. */
export type CellPlace = 'counted' | 'today' | 'later' | 'outside';

export interface CalendarCell {
  readonly day: number;
  /** Day of the month. */
  readonly date: number;
  readonly place: CellPlace;
  /** Null outside the span and later than today. */
  readonly entry: DayOfUse | null;
  /** 1 lightest to 4 heaviest quarter of the person’s own use days; null without an amount. */
  readonly step: AmountStep | null;
  /** What is printed in the cell: the amount without its unit, "?" where the amount or the day is not known, or "". */
  readonly figure: string;
  /** Labels of the events of the day; a diamond where there is one. */
  readonly events: readonly string[];
  /** 0 untinted or in no phase, 1 detox, 2 rehab, 3 aftercare. */
  readonly stone: 0 | 1 | 2 | 3;
  readonly late: boolean;
  /** Read out: "Saturday 21 November 2026, used 1 g, payday". */
  readonly text: string;
}

export interface CalendarCounts extends UseCounts {
  /** "11 g", "3 to 3.5 g", per unit; "" where no amount is known. */
  readonly amounts: string;
}

export interface CalendarWeek {
  readonly monday: number;
  /** Monday to Sunday; null for days of another month. */
  readonly cells: readonly (CalendarCell | null)[];
  /** Null where none of its days is counted. */
  readonly counts: CalendarCounts | null;
}

export interface CalendarMonth {
  /** "2026-09". */
  readonly key: string;
  /** "September 2026". */
  readonly label: string;
  readonly weeks: readonly CalendarWeek[];
  readonly counts: CalendarCounts | null;
  readonly events: readonly { readonly date: number; readonly label: string }[];
}

/**
 * What a calendar is made of. `steps` come from every day of the record, `days` from the timeline. No steps, null, where
 * the days carry no amounts (several substances read as one); then none is missed.
 */
export interface CalendarData {
  readonly days: readonly DayOfUse[];
  readonly steps: readonly AmountSteps[] | null;
  readonly events: readonly Event[];
  /** Its phases tint the days. */
  readonly episode: {
    readonly dischargedOn: string | null;
    readonly phases: readonly (PhaseDates & { readonly kind: PhaseKind })[];
  } | null;
  /** Day number. */
  readonly today: number;
  /** What else is read out with a day, by its number: who told it, what disagrees. */
  readonly notes?: ReadonlyMap<number, readonly string[]>;
}

interface Context extends CalendarData {
  readonly span: Span;
  readonly entries: ReadonlyMap<number, DayOfUse>;
}

function placeOf(day: number, { span, today }: Context): CellPlace {
  if (day > today) return 'later';
  if (!inSpan(day, span)) return 'outside';
  return day === today ? 'today' : 'counted';
}

/** An amount in a cell: "0.5", "~0.5" an estimate, "0.5–1" a range. */
function shortAmount(entry: DayOfUse): string {
  const quantity = quantityOf(entry);
  if (quantity === null) return '?';
  const { low, high, isEstimate } = quantity;
  return `${isEstimate ? '~' : ''}${low === high ? low : `${low}–${high}`}`;
}

function figureOf(entry: DayOfUse | null, place: CellPlace, hasAmounts: boolean): string {
  if (entry === null || (place === 'today' && !isKnown(entry))) return '';
  if (entry.state === 'none' || entry.prescribed !== null) return '';
  if (entry.state !== 'used') return '?';
  return hasAmounts ? shortAmount(entry) : '';
}

function eventsOn(day: number, events: readonly Event[]): string[] {
  return events
    .filter(({ startsOn, endsOn }) => inSpan(day, { first: epochDay(startsOn), last: epochDay(endsOn ?? startsOn) }))
    .map(({ label }) => label);
}

function cellOf(day: number, context: Context): CalendarCell {
  const place = placeOf(day, context);
  const frame = { day, date: Number(fromEpochDay(day).slice(8)), place };
  const words = formatDay(fromEpochDay(day), 'weekday-long');
  if (place === 'later' || place === 'outside') return { ...frame, ...NOTHING, text: words };
  const entry = context.entries.get(day) ?? null;
  const events = eventsOn(day, context.events);
  return {
    ...frame,
    entry,
    step: entry === null ? null : stepOf(entry, context.steps ?? []),
    figure: figureOf(entry, place, context.steps !== null),
    events,
    stone: stoneOn(day, context),
    late: entry?.late ?? false,
    text: [words, saidOf(entry, place), ...notesOn(day, context), ...events].join(', '),
  };
}

function notesOn(day: number, { notes }: Context): readonly string[] {
  return notes?.get(day) ?? [];
}

function stoneOn(day: number, { episode }: Context): CalendarCell['stone'] {
  const here = episode === null ? null : phaseDay(episode, fromEpochDay(day));
  return here === null ? 0 : PHASES[here.phase.kind].stone;
}

const NOTHING = { entry: null, step: null, figure: '', events: [], stone: 0, late: false } as const;

function saidOf(entry: DayOfUse | null, place: CellPlace): string {
  const open = place === 'today' && (entry === null || entry.source === null);
  return open ? 'today, not over' : stateWords(entry ?? undefined);
}

function countsOf(cells: readonly (CalendarCell | null)[]): CalendarCounts | null {
  const counted = cells.filter((cell) => cell?.place === 'counted');
  const [first, last] = [counted[0]?.day, counted.at(-1)?.day];
  if (first === undefined || last === undefined) return null;
  const entries = counted.flatMap((cell) => cell?.entry ?? []);
  return { ...useCounts(entries, { first, last }), amounts: totalsWords(amountTotals(entries)) };
}

function monthDays(key: string): Span {
  const first = epochDay(`${key}-01`);
  return { first, last: firstOfNextMonth(first) - 1 };
}

/** The first day of the month after: 31 days later is always in it. */
function firstOfNextMonth(first: number): number {
  return epochDay(`${fromEpochDay(first + 31).slice(0, 7)}-01`);
}

function weeksOf(month: Span, context: Context): CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (let monday = mondayOf(month.first); monday <= month.last; monday += 7) {
    const cells = [0, 1, 2, 3, 4, 5, 6].map((offset) =>
      inSpan(monday + offset, month) ? cellOf(monday + offset, context) : null,
    );
    weeks.push({ monday, cells, counts: countsOf(cells) });
  }
  return weeks;
}

function monthEvents(month: Span, { events, span, today }: Context): CalendarMonth['events'] {
  return events
    .map(({ startsOn, label }) => ({ day: epochDay(startsOn), label }))
    .filter(({ day }) => inSpan(day, month) && inSpan(day, span) && day <= today)
    .sort((one, other) => one.day - other.day)
    .map(({ day, label }) => ({ date: Number(fromEpochDay(day).slice(8)), label }));
}

function monthOf(key: string, context: Context): CalendarMonth {
  const month = monthDays(key);
  const weeks = weeksOf(month, context);
  return {
    key,
    label: formatDay(`${key}-01`, 'month'),
    weeks,
    counts: countsOf(weeks.flatMap(({ cells }) => cells)),
    events: monthEvents(month, context),
  };
}

/**
 * The use calendar of one substance, or of several read as one: a block for every month that the span touches, oldest first, weeks from Monday, a
 * cell for every day. Today has a cell and is never counted; days to come carry their number only.
 */
export function useCalendar(data: CalendarData, span: Span): CalendarMonth[] {
  const context = { ...data, span, entries: new Map(data.days.map((entry) => [entry.day, entry])) };
  const months: CalendarMonth[] = [];
  for (let first = epochDay(`${fromEpochDay(span.first).slice(0, 7)}-01`); first <= span.last;) {
    months.push(monthOf(fromEpochDay(first).slice(0, 7), context));
    first = firstOfNextMonth(first);
  }
  return months;
}

/** Whether a day of the grid is one of the span: counted, or today. */
export const isShown = ({ place }: Pick<CalendarCell, 'place'>): boolean => place === 'counted' || place === 'today';

function fillOf(step: CalendarCell['step'], hasAmounts: boolean): string {
  if (!hasAmounts) return 'step-2';
  return step === null ? 'no-amount' : `step-${step}`;
}

/** The names under which a day is drawn: its place, its state, how much, and the tint of its phase. */
export function cellLook(cell: CalendarCell, hasAmounts: boolean): string {
  const { entry, place, step, stone } = cell;
  if (!isShown(cell)) return place;
  const state = entry === null ? 'not_asked' : entry.prescribed !== null ? 'prescribed' : entry.state;
  const amount = state === 'used' ? fillOf(step, hasAmounts) : '';
  return `day ${place} ${state} ${amount} stone-${stone}`;
}
