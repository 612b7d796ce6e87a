import { epochDay } from '@cairn/shared-util';
import {
  AmountPrecision,
  dayOfUse,
  daysOfSpan,
  NO_ENTRY,
  Unit,
  UseContext,
  UseState,
  type DayOfUse,
  type RecordedAmount,
} from '@cairn/tracking-domain';
import { SUBSTANCES, Source } from '@cairn/patients-domain';
import type { Timeline } from '../timeline';

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
  return dayOfUse({
    ...amountOf(columns, row),
    day: columns.day[row] ?? Number.NaN,
    state: named(UseState.options, columns.state[row], 'not_asked'),
    context: named(UseContext.options, columns.context[row], 'unknown'),
    source: named(Source.options, columns.source[row], null),
    late: columns.late[row] === 1,
  });
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
