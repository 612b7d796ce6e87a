import { addDays, eachDay } from '@cairn/shared-util';
import type { UseDay } from '@cairn/tracking-domain';
import {
  DAYS_BACK,
  emptyUseRow,
  type AskedSubstance,
  type LogDraft,
  type LogFrame,
  type UseRowDraft,
} from './log-draft';

/** One substance, the same for every day it is asked about. */
export const keyOf = ({ substance, substanceText }: AskedSubstance): string =>
  `${substance ?? ''} ${substanceText.trim()}`;

/** Whether a substance was added to those of the episode. */
export const isAdded = (of: AskedSubstance, { substances }: LogFrame): boolean =>
  of.substance === null || of.substanceText !== '' || !substances.includes(of.substance);

const yesterdayOf = ({ today }: LogFrame): string => addDays(today, -1);

/** Whether the panel lists a day by itself, so that it need not be kept before it is answered. */
export const isListed = (day: string, { today }: LogFrame): boolean => day < today && day >= addDays(today, -DAYS_BACK);

/** Everything asked about, each once: the substances of the episode, then those that were added. */
export function substancesAsked(use: readonly UseRowDraft[], frame: LogFrame): AskedSubstance[] {
  const named = frame.substances.map((substance) => ({ substance, substanceText: '' }));
  const newest = use.reduce((day, row) => (isListed(row.day, frame) && row.day > day ? row.day : day), '');
  const added = use.filter((row) => isAdded(row, frame) && (row.state !== null || row.day >= newest));
  return [...new Map([...named, ...added].map((of) => [keyOf(of), of])).values()].map(
    ({ substance, substanceText }) => ({ substance, substanceText }),
  );
}

/** Newest day first, the main substance of a day first, what was added last. */
export function byDayAndSubstance(frame: LogFrame) {
  const { substances } = frame;
  const place = (of: AskedSubstance): number =>
    isAdded(of, frame) ? substances.length : substances.findIndex((substance) => substance === of.substance);
  return (one: UseRowDraft, other: UseRowDraft): number =>
    one.day === other.day ? place(one) - place(other) : other.day.localeCompare(one.day);
}

const rowOf = (frame: LogFrame, day: string, { substance, substanceText }: AskedSubstance): UseRowDraft =>
  emptyUseRow(frame, day, substance, substanceText);

function withRows(draft: LogDraft, rows: readonly UseRowDraft[], frame: LogFrame): LogDraft {
  return rows.length === 0 ? draft : { ...draft, use: [...draft.use, ...rows].sort(byDayAndSubstance(frame)) };
}

const isAbout = (of: AskedSubstance) => (each: AskedSubstance) => keyOf(each) === keyOf(of);

/** The draft with a row for every listed day of a substance that neither it nor the record has. */
export function withOpenDays(
  draft: LogDraft,
  { frame, known, of, span }: { frame: LogFrame; known: readonly UseDay[]; of: AskedSubstance; span: number },
): LogDraft {
  const taken = new Set([...draft.use, ...known].filter(isAbout(of)).map(({ day }) => day));
  const open = eachDay(addDays(frame.today, -span), addDays(frame.today, -2)).filter((day) => !taken.has(day));
  const rows = open.map((day) => rowOf(frame, day, of));
  return withRows(draft, rows, frame);
}

/** The draft with its other day among those of a substance. */
export function withAnotherDay(draft: LogDraft, of: AskedSubstance, frame: LogFrame): LogDraft {
  const { anotherDay: day } = draft;
  return day === null ? draft : withRows({ ...draft, anotherDay: null }, [rowOf(frame, day, of)], frame);
}

/** The draft with one more substance to ask about yesterday, chosen in its row. */
export function withAnotherSubstance(draft: LogDraft, frame: LogFrame): LogDraft {
  if (draft.use.some(({ substance }) => substance === null)) return draft;
  const row = emptyUseRow(frame, yesterdayOf(frame), null);
  return withRows(draft, [row], frame);
}

/** The draft without a substance that was added, on every day, and without what was answered about it. */
export function withoutSubstance(draft: LogDraft, of: AskedSubstance): LogDraft {
  return { ...draft, use: draft.use.filter((row) => keyOf(row) !== keyOf(of)) };
}

/** A draft that was kept, for today: what was answered or added stays, days that were not follow the calendar. */
export function keptForToday(kept: LogDraft, frame: LogFrame): LogDraft {
  const stays = kept.use.filter((row) => row.state !== null || !isListed(row.day, frame));
  const yesterday = yesterdayOf(frame);
  const open = substancesAsked(kept.use, frame)
    .filter((of) => !stays.some((row) => row.day === yesterday && keyOf(row) === keyOf(of)))
    .map((of) => rowOf(frame, yesterday, of));
  return { ...kept, use: [...open, ...stays].sort(byDayAndSubstance(frame)) };
}
