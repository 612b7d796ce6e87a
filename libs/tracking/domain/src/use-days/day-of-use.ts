import { daysBetween, epochDay, localDay } from '@cairn/shared-util';
import type { Source } from '@cairn/patients-domain';
import type { RecordedAmount } from './amount';
import type { UseContext, UseDay, UseState } from './use-day';

/**
 * What is known of a day. `unknown` was asked and not known, `not_asked` was not asked or has no entry: both count as not
 * known, neither is "none". `partial` comes only from {@link anyDayOf}.
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

/** What was told of a day: the state, how much, and who said so. */
interface Told extends RecordedAmount {
  readonly day: number;
  readonly state: UseState;
  readonly context: UseContext;
  readonly source: Source | null;
  readonly late: boolean;
}

/** A day as it is counted and drawn, from what was told of it. */
export function dayOfUse({ day, state, context, source, late, ...entered }: Told): DayOfUse {
  const frame = { ...NO_ENTRY, day, source, late };
  if (state !== 'yes') return { ...frame, state: STATES[state] };
  return isUseDay(state, context)
    ? { ...frame, ...entered, state: 'used' }
    : { ...frame, prescribed: { supervised: context === 'prescribed_supervised', amount: entered } };
}

/** Days after which an entry counts as filled in afterwards and carries a mark. Our own rule; exactly 7 carry none. */
export const BACK_FILLED_AFTER_DAYS = 7;

/** The rule as it stands where the mark does. */
export const BACK_FILL_RULE = `Filled in afterwards: what stands was entered more than ${BACK_FILLED_AFTER_DAYS} days after the day.`;

/** Whole clinic-local days between a day and the moment its entry was written. */
export function enteredAfterDays({ day, recordedAt }: Pick<UseDay, 'day' | 'recordedAt'>, timeZone: string): number {
  return daysBetween(day, localDay(recordedAt, timeZone));
}

/** Whether what stands for a day was entered more than {@link BACK_FILLED_AFTER_DAYS} local days later. */
export function isBackFilled(entry: Pick<UseDay, 'day' | 'recordedAt'>, timeZone: string): boolean {
  return enteredAfterDays(entry, timeZone) > BACK_FILLED_AFTER_DAYS;
}

/** An entry of the record as a day that is counted. Late is more than one local day after. */
export function dayOfEntry(entry: UseDay, timeZone: string): DayOfUse {
  const { state, context, source, amount, amountLow, amountHigh, unit, precision } = entry;
  const late = enteredAfterDays(entry, timeZone) > 1;
  const day = epochDay(entry.day);
  return dayOfUse({ day, state, context, source, late, amount, amountLow, amountHigh, unit, precision });
}

/** Whether the day is known: used or none. */
export function isKnown({ state }: Pick<DayOfUse, 'state'>): boolean {
  return state === 'used' || state === 'none';
}
