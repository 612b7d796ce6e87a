import { epochDay } from '@cairn/shared-util';
import { Source, UNITS, UseContext, UseState } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { daysOfSpan } from '../days/range';
import type { Timeline } from '../timeline';

/**
 * What is known of a day. `unknown` was asked and not known, `not_asked` was not asked or has no entry: both count as not
 * known, neither is "none". `partial` comes only from {@link anyUseDaysOf}.
 */
export type DayState = 'used' | 'none' | 'partial' | 'unknown' | 'not_asked';

/** An amount as it was entered. */
export interface Amount {
  readonly amount: number;
  readonly unit: string | null;
}

export interface DayOfUse {
  readonly day: number;
  readonly state: DayState;
  /** Null where no single amount was entered, and on every day without use. */
  readonly amount: number | null;
  /** Key of the unit. */
  readonly unit: string | null;
  /** Prescribed use on that day, kept apart: it is never a use day. Null where there was none. */
  readonly prescribed: { readonly supervised: boolean; readonly amount: Amount | null } | null;
  readonly source: Source | null;
  /** Recorded more than one local day after the day. */
  readonly late: boolean;
}

const NO_ENTRY: Omit<DayOfUse, 'day'> = {
  state: 'not_asked',
  amount: null,
  unit: null,
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

function amountOf(columns: Columns, row: number): Amount | null {
  const [amount, unit] = [columns.amount[row] ?? null, columns.unit[row] ?? null];
  return amount === null ? null : { amount, unit: unit === null ? null : (UNITS.codes[unit]?.key ?? null) };
}

/** The name a code stands for in its list. */
function named<T, F>(list: readonly T[], code: number | undefined, fallback: F): T | F {
  return list[code ?? -1] ?? fallback;
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
    ? { ...frame, state: 'used', ...(entered ?? {}) }
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

function stateOverAll(states: readonly DayState[]): DayState {
  if (states.includes('used')) return 'used';
  if (states.every((state) => state === 'none')) return 'none';
  if (states.includes('none')) return 'partial';
  return states.includes('unknown') ? 'unknown' : 'not_asked';
}

/**
 * Every day of the timeline over all substances of the episode (the main one and the others): used where any was used,
 * none only where none of any is confirmed, `partial` where only some of them are known and none of those was used. It
 * carries no amount, as units differ. Empty without an episode.
 */
export function anyUseDaysOf(timeline: Timeline): DayOfUse[] {
  const { episode } = timeline;
  if (episode === null) return [];
  const lanes = [episode.primarySubstance, ...episode.otherSubstances].map((key) => useDaysOf(timeline, key));
  return (lanes[0] ?? []).map(({ day }, index) => {
    const sameDay = lanes.flatMap((lane) => lane[index] ?? []);
    const late = sameDay.some((entry) => entry.late);
    return { ...NO_ENTRY, day, late, state: stateOverAll(sameDay.map(({ state }) => state)) };
  });
}
