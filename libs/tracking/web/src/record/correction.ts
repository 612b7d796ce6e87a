import {
  CravingCorrection,
  CravingInput,
  EventMarkCorrection,
  EventMarkInput,
  futureSession,
  TherapySessionCorrection,
  TherapySessionInput,
  UseDayCorrection,
  UseDayInput,
} from '@cairn/tracking-domain';
import type { CravingDraft, SessionDraft, UseRowDraft } from '../log/log-draft';
import { dayInput, sessionInput } from '../log/log-parts';
import type { LoggedEntry, LoggedKind } from './entry';
import { futureDay, futureEnd, futureInstant } from '@cairn/patients-domain';
import { issueAt, issuesOf, type IssueAt } from '@cairn/shared-ui';

/** The form of a correction. One part of it is in use, by the kind of the entry; the others stay as they are. */
export interface CorrectionDraft {
  readonly craving: CravingDraft | null;
  readonly use_day: UseRowDraft | null;
  readonly therapy_session: SessionDraft | null;
  readonly event_mark: EventMarkInput | null;
  readonly note: string;
  readonly reason: string;
  /** Id of the new version, given when it is sent for the first time. */
  readonly id: string;
}

/** The fields of a record that were entered, without who, when and what it replaces. */
function entered<T extends object>(shape: Readonly<Record<keyof T, unknown>>, record: T): T {
  return Object.fromEntries(Object.keys(shape).map((key) => [key, Reflect.get(record, key) as unknown])) as T;
}

/** The form filled in with an entry. */
export function correctionOf(entry: LoggedEntry): CorrectionDraft {
  const nothing = {
    craving: null,
    use_day: null,
    therapy_session: null,
    event_mark: null,
    note: '',
    reason: '',
    id: '',
  };
  switch (entry.kind) {
    case 'craving':
      return { ...nothing, craving: entered<CravingInput>(CravingInput.shape, entry.record), note: entry.record.note };
    case 'use_day': {
      const { state, ...day } = entered<UseDayInput>(UseDayInput.shape, entry.record);
      return {
        ...nothing,
        use_day: { ...day, state: state === 'not_asked' ? 'later' : state },
        note: entry.record.note,
      };
    }
    case 'therapy_session': {
      const session = entered<TherapySessionInput>(TherapySessionInput.shape, entry.record);
      return { ...nothing, therapy_session: session, note: entry.record.note };
    }
    case 'event_mark':
      return { ...nothing, event_mark: entered<EventMarkInput>(EventMarkInput.shape, entry.record) };
  }
}

/** The body that is sent, with the id of the new version. */
export function correctionBody(kind: LoggedKind, draft: CorrectionDraft): object {
  const { id, note, reason } = draft;
  const why = { id, correctionReason: reason.trim() };
  switch (kind) {
    case 'craving':
      return { ...draft.craving, note, ...why };
    case 'use_day':
      return { ...useInput(draft.use_day, note), ...why };
    case 'therapy_session':
      return { ...(draft.therapy_session === null ? {} : sessionInput(draft.therapy_session, note)), ...why };
    case 'event_mark':
      return { ...draft.event_mark, ...why };
  }
}

/** In a correction "later" means that nobody asked. */
function useInput(row: UseRowDraft | null, note: string): object {
  if (row === null) return {};
  const asked = dayInput(row, note);
  return (
    asked ?? { ...dayInput({ ...row, state: 'no' }, note), state: row.state === 'later' ? 'not_asked' : row.state }
  );
}

const SCHEMAS = {
  craving: CravingCorrection,
  use_day: UseDayCorrection,
  therapy_session: TherapySessionCorrection,
  event_mark: EventMarkCorrection,
} as const;

/** Everything wrong with a correction, by the rules of the contract. `id` is not looked at: it comes with the sending. */
export function correctionIssues(
  kind: LoggedKind,
  draft: CorrectionDraft,
  { now, today }: { now: string; today: string },
): IssueAt[] {
  const body = { ...correctionBody(kind, draft), id: PLACEHOLDER };
  return [...issuesOf(SCHEMAS[kind], body, []), ...timingIssues(draft, now, today)].map(({ path, message }) => ({
    path: placeOf(kind, path),
    message,
  }));
}

const PLACEHOLDER = '00000000-0000-7000-8000-000000000000';

function timingIssues(
  { craving, use_day, therapy_session, event_mark }: CorrectionDraft,
  now: string,
  today: string,
): IssueAt[] {
  return [
    ...(craving?.occurredAt ? issueAt(['occurredAt'], futureInstant(craving.occurredAt, now)) : []),
    ...(use_day === null ? [] : issueAt(['day'], futureDay(use_day.day, today))),
    ...(therapy_session?.startsAt && therapy_session.attendance !== null
      ? issueAt(['startsAt'], futureSession(therapy_session.attendance, therapy_session.startsAt, now))
      : []),
    ...(event_mark === null
      ? []
      : [
          ...issueAt(['startsOn'], futureDay(event_mark.startsOn, today)),
          ...issueAt(['endsOn'], futureEnd(event_mark.endsOn, today)),
        ]),
  ];
}

/** Where a field of the contract stands in the form. */
export function placeOf(kind: LoggedKind, [field = '', ...rest]: readonly PropertyKey[]): PropertyKey[] {
  if (field === 'correctionReason') return ['reason'];
  if (field === 'note') return ['note'];
  return [kind, field, ...rest];
}
