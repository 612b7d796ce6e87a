import { addDays } from '@cairn/shared-util';
import type { UseDay } from '@cairn/tracking-domain';
import {
  cravingBegun,
  emptyLog,
  isAnswered,
  noteGoesTo,
  sessionBegun,
  type LogDraft,
  type LogFrame,
  type UseRowDraft,
} from './log-draft';
import { isAdded, keptForToday, keyOf } from './log-days';
import type { PartName } from './log-issues';

const PART_OF_NOTE = { session: 'session', craving: 'craving', day: 'days' } as const;

/**
 * The panel after sending: what is in the record is gone from it, what failed is there as it was typed, and what was
 * typed while it was under way stays too.
 */
export function afterSending(
  draft: LogDraft,
  sent: LogDraft,
  { saved, frame }: { saved: readonly PartName[]; frame: LogFrame },
): LogDraft {
  const empty = emptyLog(frame);
  const target = noteGoesTo(sent);
  const isGone = (part: PartName, now: unknown, then: unknown): boolean => saved.includes(part) && now === then;
  const daysGone = saved.includes('days');
  return {
    craving: isGone('craving', draft.craving, sent.craving) ? empty.craving : draft.craving,
    use: daysGone ? openAfter(draft, frame) : draft.use,
    useKey: daysGone ? '' : draft.useKey,
    anotherDay: draft.anotherDay,
    session: isGone('session', draft.session, sent.session) ? empty.session : draft.session,
    note: target !== null && isGone(PART_OF_NOTE[target], draft.note, sent.note) ? '' : draft.note,
  };
}

/** What is asked next: a substance that was added and not answered yet is asked on about. */
function openAfter(draft: LogDraft, frame: LogFrame): UseRowDraft[] {
  const yesterday = addDays(frame.today, -1);
  const use = draft.use.filter((row) => row.state === null && row.day === yesterday && isAdded(row, frame));
  return keptForToday({ ...draft, use }, frame).use;
}

/** The panel after an entry was undone: what was taken back stands in it again, to be sent as a new entry. */
export function afterUndo(draft: LogDraft, sent: LogDraft, saved: readonly PartName[]): LogDraft {
  const back = (part: PartName, isFree: boolean): boolean => saved.includes(part) && isFree;
  const target = noteGoesTo(sent);
  const noteIsBack = target !== null && back(PART_OF_NOTE[target], draft.note === '');
  return {
    ...draft,
    craving: back('craving', !cravingBegun(draft.craving)) ? { ...sent.craving, id: '' } : draft.craving,
    session: back('session', !sessionBegun(draft.session)) ? { ...sent.session, id: '' } : draft.session,
    use: back('days', !draft.use.some(isAnswered)) ? sent.use.map((row) => ({ ...row, id: '' })) : draft.use,
    note: noteIsBack ? sent.note : draft.note,
  };
}

/** The panel after somebody else entered some of its days first: those are put off, the others can be saved. */
export function putOffTaken(draft: LogDraft, taken: readonly UseDay[]): LogDraft {
  const keys = new Set(taken.map((each) => `${each.day} ${keyOf(each)}`));
  const putOff = draft.use.map((row) =>
    keys.has(`${row.day} ${keyOf(row)}`) ? { ...row, id: '', state: 'later' as const } : row,
  );
  return { ...draft, use: putOff };
}
