import {
  CHECK_IN,
  CRAVING,
  CRAVING_CORRECTIONS,
  CRAVING_RETRACTION,
  CravingHistory,
  enteredBy,
  EVENT_MARK,
  EVENT_MARK_CORRECTIONS,
  EVENT_MARK_RETRACTION,
  EventMarkHistory,
  THERAPY_SESSION,
  THERAPY_SESSION_CORRECTIONS,
  THERAPY_SESSION_RETRACTION,
  TherapySessionHistory,
  USE_DAY,
  USE_DAY_CORRECTIONS,
  USE_DAY_RETRACTION,
  UseDayHistory,
  type Craving,
  type EventMark,
  type TherapySession,
  type UseDay,
} from '@cairn/tracking-domain';
import { fillPath, formatTime } from '@cairn/shared-util';
import { cravingFacts, eventFacts, sessionFacts, useDayFacts } from '../words/facts';
import {
  lateByDay,
  lateByInstant,
  dayOfEntry,
  instantOfEntry,
  type CheckedSignature,
  type Fact,
  type Kept,
  type RecordContract,
  type RecordInput,
  type RecordKind,
  type Retraction,
} from '@cairn/patients-domain';

/** An entry of a kind that has a form of its own in this domain. */
export type LoggedEntry =
  | { readonly kind: 'craving'; readonly record: Craving }
  | { readonly kind: 'use_day'; readonly record: UseDay }
  | { readonly kind: 'therapy_session'; readonly record: TherapySession }
  | { readonly kind: 'event_mark'; readonly record: EventMark };

/** An entry of a kind that is kept by contract, of whichever domain. */
export interface KeptEntry {
  readonly kind: 'kept';
  readonly contract: RecordContract;
  readonly record: Kept<RecordInput>;
}

/** One entry of a person's record, of any kind. */
export type RecordEntry = LoggedEntry | KeptEntry;

export type LoggedKind = LoggedEntry['kind'];

export interface EntryHistory<E extends RecordEntry = RecordEntry> {
  readonly versions: readonly E[];
  readonly retraction: Retraction | null;
  readonly signatures: readonly CheckedSignature[];
}

export const KIND_LABELS: Readonly<Record<LoggedKind, string>> = {
  craving: 'Craving',
  use_day: 'Use',
  therapy_session: 'Session',
  event_mark: 'Event',
};

/** The word for the kind of an entry, in a list. */
export function kindWords(entry: RecordEntry): string {
  return entry.kind === 'kept' ? entry.contract.words.title : KIND_LABELS[entry.kind];
}

/** The kind of an entry as the record book knows it. */
export function recordKindOf(entry: RecordEntry): RecordKind {
  return entry.kind === 'kept' ? entry.contract.kind : entry.kind;
}

/** Whether the person told it themselves with a link: then it can be withdrawn, and not be corrected. */
export function isCheckIn(entry: RecordEntry): boolean {
  return entry.kind === 'kept' && entry.contract.kind === CHECK_IN.kind;
}

/** Who entered an entry, in words: a member, or the person with the member who made their link. */
export function enteredByWords(entry: RecordEntry): string {
  const { recordedByName } = entry.record;
  if (isCheckIn(entry)) return enteredBy({ recordedByName, checkInId: entry.record.id });
  return 'checkInId' in entry.record ? enteredBy(entry.record) : recordedByName;
}

/** The clinic-local day under which an entry stands. */
export function dayOf(entry: RecordEntry): string {
  switch (entry.kind) {
    case 'craving':
    case 'therapy_session':
      return entry.record.localDay;
    case 'use_day':
      return entry.record.day;
    case 'event_mark':
      return entry.record.startsOn;
    case 'kept':
      return dayOfEntry(entry.contract, entry.record);
  }
}

/** The instant of a timed entry; null for what is about a whole day. */
export function momentOf(entry: RecordEntry): string | null {
  if (entry.kind === 'craving') return entry.record.occurredAt;
  if (entry.kind === 'kept') return instantOfEntry(entry.contract, entry.record);
  return entry.kind === 'therapy_session' ? entry.record.startsAt : null;
}

export function timeOf(entry: RecordEntry, timeZone: string): string | null {
  const moment = momentOf(entry);
  return moment === null ? null : formatTime(moment, timeZone);
}

/** Days by which an entry came late; null when it did not, or when it is a correction or an event. */
export function lateDays(entry: RecordEntry, timeZone: string): number | null {
  const { record } = entry;
  if (record.replaces !== null || entry.kind === 'event_mark') return null;
  const moment = momentOf(entry);
  return moment === null
    ? lateByDay(dayOf(entry), record.recordedAt, timeZone)
    : lateByInstant(moment, record.recordedAt, timeZone);
}

export function factsOf(entry: RecordEntry, timeZone: string): readonly Fact[] {
  switch (entry.kind) {
    case 'craving':
      return cravingFacts(entry.record, timeZone);
    case 'use_day':
      return useDayFacts(entry.record);
    case 'therapy_session':
      return sessionFacts(entry.record, timeZone);
    case 'event_mark':
      return eventFacts(entry.record);
    case 'kept':
      return entry.contract.facts(entry.record, timeZone);
  }
}

/** Newest first: the later day, then what is about the whole day, then the later hour. */
export function newestFirst(one: RecordEntry, other: RecordEntry): number {
  const byDay = dayOf(other).localeCompare(dayOf(one));
  if (byDay !== 0) return byDay;
  const [mine, theirs] = [momentOf(one), momentOf(other)];
  if (mine === null || theirs === null) return Number(mine !== null) - Number(theirs !== null);
  return Date.parse(theirs) - Date.parse(mine);
}

type KeptPath = 'patients/:patientId/kind/:entryId';

interface EntryPaths {
  readonly history: string;
  readonly corrections: string;
  readonly retraction: string;
}

/** Where an entry is read with its history, corrected and withdrawn. */
export function pathsOf(entry: RecordEntry): EntryPaths {
  const { kind, record } = entry;
  const { patientId, id } = record;
  switch (kind) {
    case 'craving': {
      const at = { patientId, cravingId: id };
      return paths(fillPath(CRAVING, at), fillPath(CRAVING_CORRECTIONS, at), fillPath(CRAVING_RETRACTION, at));
    }
    case 'use_day': {
      const at = { patientId, useDayId: id };
      return paths(fillPath(USE_DAY, at), fillPath(USE_DAY_CORRECTIONS, at), fillPath(USE_DAY_RETRACTION, at));
    }
    case 'therapy_session': {
      const at = { patientId, therapySessionId: id };
      return paths(
        fillPath(THERAPY_SESSION, at),
        fillPath(THERAPY_SESSION_CORRECTIONS, at),
        fillPath(THERAPY_SESSION_RETRACTION, at),
      );
    }
    case 'event_mark': {
      const at = { patientId, eventMarkId: id };
      return paths(fillPath(EVENT_MARK, at), fillPath(EVENT_MARK_CORRECTIONS, at), fillPath(EVENT_MARK_RETRACTION, at));
    }
    case 'kept': {
      const { one, corrections, retraction } = entry.contract.paths;
      const fill = (path: string): string => fillPath(path as KeptPath, { patientId, entryId: id });
      return paths(fill(one), fill(corrections), fill(retraction));
    }
  }
}

const paths = (history: string, corrections: string, retraction: string): EntryPaths => ({
  history,
  corrections,
  retraction,
});

/** Reads a history of the kind of an entry. */
export function historyOf<E extends RecordEntry>(of: E, body: unknown): EntryHistory<E> {
  return versionsOf(of, body) as unknown as EntryHistory<E>;
}

function versionsOf(of: RecordEntry, body: unknown): EntryHistory {
  const { kind } = of;
  switch (kind) {
    case 'craving': {
      const { versions, retraction, signatures } = CravingHistory.parse(body);
      return { versions: versions.map((record) => ({ kind, record })), retraction, signatures };
    }
    case 'use_day': {
      const { versions, retraction, signatures } = UseDayHistory.parse(body);
      return { versions: versions.map((record) => ({ kind, record })), retraction, signatures };
    }
    case 'therapy_session': {
      const { versions, retraction, signatures } = TherapySessionHistory.parse(body);
      return { versions: versions.map((record) => ({ kind, record })), retraction, signatures };
    }
    case 'event_mark': {
      const { versions, retraction, signatures } = EventMarkHistory.parse(body);
      return { versions: versions.map((record) => ({ kind, record })), retraction, signatures };
    }
    case 'kept': {
      const { versions, retraction, signatures } = of.contract.History.parse(body);
      return { versions: versions.map((record) => ({ ...of, record })), retraction, signatures };
    }
  }
}
