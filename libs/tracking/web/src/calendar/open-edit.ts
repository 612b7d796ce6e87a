import { UseDayInput, type UseDay, type UseDayChange, type WrittenChange } from '@cairn/tracking-domain';
import type { UseRowDraft } from '../log/log-draft';
import type { Conflict } from './after-refusal';
import { changeTo, dayKey, enteredOf, inputOf } from './day-change';

/** A day that is being told: it is sent once it is left, or nothing changes for a moment. */
export interface OpenEdit {
  readonly row: UseRowDraft;
  /** Why an entry is told anew, where that is typed. */
  readonly reason: string;
  /** Why the record did not take it; '' until it says so, and once the day is changed again. */
  readonly problem: string;
}

/** Changes that are sent as they stand, under one key, until an answer comes. */
export interface Waiting {
  readonly key: string;
  readonly changes: readonly UseDayChange[];
}

/** Everything that is not in the record yet. It is kept as a draft: a page that is closed goes on where it was. */
export interface CalendarDraft {
  readonly open: readonly OpenEdit[];
  readonly waiting: readonly Waiting[];
  readonly conflicts: readonly Conflict[];
}

export const NOTHING_WAITS: CalendarDraft = { open: [], waiting: [], conflicts: [] };

export const editKey = ({ day, substance, substanceText }: UseRowDraft): string =>
  dayKey({ day, substance: substance ?? 'unknown', substanceText: substanceText.trim() });

/** Whether a day can be sent as it is: a range has both ends, an amount its unit. */
const isComplete = (change: WrittenChange): boolean => UseDayInput.safeParse(enteredOf(change)).success;

/**
 * What an open day changes: null where it says what stands already, undefined where it cannot be sent, for it is not
 * complete or was refused as it is.
 */
export function changeOf(
  { row, reason, problem }: OpenEdit,
  standing: ReadonlyMap<string, UseDay>,
): WrittenChange | null | undefined {
  const input = inputOf(row);
  if (input === null || problem !== '') return undefined;
  const change = changeTo(input, standing.get(editKey(row)) ?? null, { id: row.id, reason });
  return change === null || isComplete(change) ? change : undefined;
}
