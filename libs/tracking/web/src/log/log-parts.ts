import type { SubstanceKey } from '@cairn/patients-domain';
import { uuidv7 } from '@cairn/shared-util';
import {
  isAbsence,
  wasSeen,
  type CravingInput,
  type TherapySessionInput,
  type UseDayInput,
} from '@cairn/tracking-domain';
import {
  cravingBegun,
  isAnswered,
  noteGoesTo,
  sessionBegun,
  type LogDraft,
  type SessionDraft,
  type UseRowDraft,
} from './log-draft';

/** What is sent: each a record of its own. */
export interface LogParts {
  readonly craving: CravingInput | null;
  readonly days: readonly UseDayInput[];
  readonly session: TherapySessionInput | null;
}

const MS_PER_MINUTE = 60_000;

/**
 * Gives what has been begun its ids and turns "now" and "just ended" into times, once: an entry that is sent again, also
 * after the page was closed, is the same entry.
 */
export function stamped(draft: LogDraft, now: string): LogDraft {
  const { craving, session, use, useKey } = draft;
  return {
    ...draft,
    useKey: useKey || uuidv7(),
    use: use.map((row) => (isAnswered(row) ? { ...row, id: row.id || uuidv7() } : row)),
    craving: cravingBegun(craving)
      ? { ...craving, id: craving.id || uuidv7(), occurredAt: craving.occurredAt ?? now }
      : craving,
    session: sessionBegun(session)
      ? { ...session, id: session.id || uuidv7(), startsAt: session.startsAt ?? justEnded(session, now) }
      : session,
  };
}

/** An attended session that just ended began its minutes ago; any other was to begin now. */
export function justEnded(session: SessionDraft, now: string): string {
  const lasted = wasSeen(session) ? (session.minutes ?? 0) : 0;
  return new Date(Date.parse(now) - lasted * MS_PER_MINUTE).toISOString();
}

/** A day as it is sent: amounts, unit and route belong to use alone. One without a substance is for the contract to refuse. */
export function dayInput(row: UseRowDraft, note: string): UseDayInput | null {
  if (!isAnswered(row)) return null;
  const of = { substance: row.substance as SubstanceKey, substanceText: row.substanceText.trim() };
  if (row.state !== 'yes') {
    const nothing = { amount: null, amountLow: null, amountHigh: null, unit: null, precision: null };
    return { ...row, ...of, ...nothing, route: null, times: null, setting: null, coUse: [], forPain: null, note };
  }
  return { ...row, ...of, ...amountShown(row), note };
}

/** Of one figure and a range what is on screen; an answer to "how sure" alone is no amount. */
function amountShown(
  row: UseRowDraft,
): Pick<UseDayInput, 'amount' | 'amountLow' | 'amountHigh' | 'unit' | 'precision'> {
  const { amount, amountLow, amountHigh, unit, precision } = row;
  const isRange = precision === 'range' && [amount, amountLow, amountHigh].some((each) => each !== null);
  if (isRange) return { amount: null, amountLow, amountHigh, unit, precision };
  const one = { amountLow: null, amountHigh: null };
  return amount === null ? { ...one, amount, unit: null, precision: null } : { ...one, amount, unit, precision };
}

/** Whether it was prescribed is asked about use alone, so that a "none" carries no answer from before it was changed. */
function asAsked(row: UseRowDraft): UseRowDraft {
  return row.state === 'yes' ? row : { ...row, context: 'non_prescribed' };
}

/** A session as it is sent: contact minutes belong to attended ones, a reason for absence to the others. */
export function sessionInput(session: SessionDraft, note: string): TherapySessionInput {
  const attended = wasSeen(session);
  const minutes = attended ? session.minutes : null;
  const booked = session.attendance === '0';
  const absenceReason = attended || booked ? '' : session.absenceReason;
  const absenceCode = session.attendance !== null && isAbsence(session.attendance) ? session.absenceCode : null;
  return { ...session, minutes, absenceCode, absenceReason, note } as TherapySessionInput;
}

/** What a stamped draft is made of, the note with the part it goes to. */
export function partsOf(draft: LogDraft): LogParts {
  const target = noteGoesTo(draft);
  const { craving, session } = draft;
  const noteOf = (part: typeof target): string => (target === part ? draft.note.trim() : '');
  const answered = draft.use.filter(isAnswered);
  return {
    craving: cravingBegun(craving) ? ({ ...craving, note: noteOf('craving') } as CravingInput) : null,
    days: answered.flatMap((row, index) => dayInput(asAsked(row), index === 0 ? noteOf('day') : '') ?? []),
    session: sessionBegun(session) ? sessionInput(session, noteOf('session')) : null,
  };
}
