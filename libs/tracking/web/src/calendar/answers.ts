import { addDays, fromEpochDay } from '@cairn/shared-util';
import { daysOfSpan, isUseDay, type Span, type Unit, type UseDay } from '@cairn/tracking-domain';
import type { Source } from '@cairn/patients-domain';
import { emptyUseRow, type UseAnswer, type UseRowDraft } from '../log/log-draft';
import { dayKey, rowOf } from './day-change';
import type { CalendarLane } from './lanes';

/** What is told of days in one go. */
export interface Answer {
  readonly state: UseAnswer;
  /** Null leaves the amount as it was, where use was told before. */
  readonly amount: number | null;
}

/** Who tells it, in which unit, and in which episode. */
export interface Telling {
  readonly lane: CalendarLane;
  readonly unit: Unit;
  readonly source: Source;
  readonly episodeId: string | null;
}

/** An entry of prescribed use is not changed by a key that stands for any other. */
export const isPrescribed = (entry: UseDay | undefined): boolean =>
  entry?.state === 'yes' && !isUseDay(entry.state, entry.context);

function emptyRow(day: string, { lane, unit, source, episodeId }: Telling): UseRowDraft {
  const frame = { episodeId, substances: [lane.substance], me: '', today: day };
  return { ...emptyUseRow(frame, day, lane.substance, lane.substanceText), unit, source };
}

/** A day as it can be told anew: what stands, else an empty row. */
export function rowOn(day: string, telling: Telling, entries: ReadonlyMap<string, UseDay>): UseRowDraft {
  const entry = entries.get(dayKey({ day, ...telling.lane }));
  return entry === undefined ? emptyRow(day, telling) : { ...rowOf(entry), id: '', unit: entry.unit ?? telling.unit };
}

/** A figure takes the place of whatever was told of the amount; without one it stays. */
function withAnswer(row: UseRowDraft, { state, amount }: Answer, source: Source): UseRowDraft {
  if (amount === null) return { ...row, state, source };
  const precision = row.precision === 'exact' ? 'exact' : 'estimate';
  return { ...row, state, source, amount, amountLow: null, amountHigh: null, precision };
}

/** What one answer makes of days; days with prescribed use are left as they are. */
export function answered(
  days: readonly string[],
  answer: Answer,
  telling: Telling,
  entries: ReadonlyMap<string, UseDay>,
): UseRowDraft[] {
  return days
    .filter((day) => !isPrescribed(entries.get(dayKey({ day, ...telling.lane }))))
    .map((day) => withAnswer(rowOn(day, telling, entries), answer, telling.source));
}

/** Whether a day is open: no entry, or one that says it was not asked. Asked and not known is an answer. */
export const isOpen = (entry: UseDay | undefined): boolean => entry === undefined || entry.state === 'not_asked';

/** Days of a span, today left out, that are open for a substance: what "asked about all" sets to none. */
export function openDays(
  { first, last }: Span,
  today: string,
  lane: CalendarLane,
  entries: ReadonlyMap<string, UseDay>,
): string[] {
  const yesterday = addDays(today, -1);
  return daysOfSpan({ first, last })
    .map(fromEpochDay)
    .filter((day) => day <= yesterday && isOpen(entries.get(dayKey({ day, ...lane }))));
}

/** Days that somebody is to be asked about later, oldest first. */
export function laterDays(entries: Iterable<UseDay>): UseDay[] {
  return [...entries]
    .filter(({ state }) => state === 'not_asked')
    .sort((one, other) => dayKey(one).localeCompare(dayKey(other)));
}
