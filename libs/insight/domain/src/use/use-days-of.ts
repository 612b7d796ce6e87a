import { epochDay } from '@cairn/shared-util';
import { AmountPrecision, Unit, UseContext, UseState, type RecordedAmount } from '@cairn/tracking-domain';
import { SUBSTANCES, Source } from '@cairn/patients-domain';
import { daysOfSpan } from '../days/range';
import type { Timeline } from '../timeline';

/**
 * What is known of a day. `unknown` was asked and not known, `not_asked` was not asked or has no entry: both count as not
 * known, neither is "none". `partial` comes only from `anyUseOf`.
 */
export type DayState = 'used' | 'none' | 'partial' | 'unknown' | 'not_asked';

export interface DayOfUse extends RecordedAmount {
  readonly day: number;
  readonly state: DayState;
  /** Prescribed use on that day, kept apart: it is never a use day. Null where there was none. */
  readonly prescribed: { readonly supervised: boolean; readonly amount: RecordedAmount } | null;
  readonly source: Source | null;
  /** Recorded more than one local day after the day. */
  readonly late: boolean;
}

const NO_AMOUNT: RecordedAmount = { amount: null, amountLow: null, amountHigh: null, unit: null, precision: null };
/** A day nobody said anything about. */
export const NO_ENTRY: Omit<DayOfUse, 'day'> = {
  ...NO_AMOUNT,
  state: 'not_asked',
  prescribed: null,
  source: null,
  late: false,
};

const STATES = { no: 'none', unknown: 'unknown', not_asked: 'not_asked' } as const;

/** The rule that stands where days of use are counted. */
export const USE_RULE =
  'A day of use is a day with use that was not prescribed, or of which it is not known whether it was. Prescribed use, ' +
  'medically supervised or not, is told apart and never counted.';

/**
 * Whether an entry makes its day a use day, by {@link USE_RULE}. Source: our definition, "calendar day with 1 or more
 * non-prescribed uses"; that an unknown context counts is ours too, so that no use is lost for want of a detail.
 */
export function isUseDay(state: UseState, context: UseContext): boolean {
  return state === 'yes' && (context === 'non_prescribed' || context === 'unknown');
}

type Columns = Timeline['useDays'];

/** The name a code stands for in its list. */
function named<T, F>(list: readonly T[], code: number | null | undefined, fallback: F): T | F {
  return list[code ?? -1] ?? fallback;
}

function amountOf(columns: Columns, row: number): RecordedAmount {
  return {
    amount: columns.amount[row] ?? null,
    amountLow: columns.amountLow[row] ?? null,
    amountHigh: columns.amountHigh[row] ?? null,
    unit: named(Unit.options, columns.unit[row], null),
    precision: named(AmountPrecision.options, columns.precision[row], null),
  };
}

function readRow(columns: Columns, row: number): DayOfUse {
  const state = named(UseState.options, columns.state[row], 'not_asked');
  const context = named(UseContext.options, columns.context[row], 'unknown');
  const frame = {
    ...NO_ENTRY,
    day: columns.day[row] ?? Number.NaN,
    source: named(Source.options, columns.source[row], null),
    late: columns.late[row] === 1,
  };
  if (state !== 'yes') return { ...frame, state: STATES[state] };
  const entered = amountOf(columns, row);
  return isUseDay(state, context)
    ? { ...frame, ...entered, state: 'used' }
    : { ...frame, prescribed: { supervised: context === 'prescribed_supervised', amount: entered } };
}

/**
 * Every day of the timeline for one substance, oldest first, today included. A day without an entry is `not_asked`. A
 * day whose entry is of prescribed use keeps it in `prescribed`, and is `not_asked` as to any other use.
 */
export function useDaysOf(timeline: Timeline, substanceKey: string, substanceText = ''): DayOfUse[] {
  const { useDays } = timeline;
  const substance = SUBSTANCES.codes.findIndex(({ key }) => key === substanceKey);
  const entries = new Map<number, DayOfUse>();
  useDays.day.forEach((day, row) => {
    if (useDays.substance[row] !== substance || useDays.substanceText[row] !== substanceText) return;
    entries.set(day, readRow(useDays, row));
  });
  const span = { first: epochDay(timeline.from), last: epochDay(timeline.to) };
  return daysOfSpan(span).map((day) => entries.get(day) ?? { ...NO_ENTRY, day });
}

/** Whether the day is known: used or none. */
export function isKnown({ state }: Pick<DayOfUse, 'state'>): boolean {
  return state === 'used' || state === 'none';
}
