import { formatDay, fromEpochDay, isoWeekday } from '@cairn/shared-util';
import { wasSeen, type SessionGroup, inSpan, type Span } from '@cairn/tracking-domain';
import type { SessionReading } from './sessions-of';

/** The rule that stands where attendance is shown. */
export const ATTENDANCE_RULE =
  'Booked sessions are those attended (on time or late, codes 5 and 6) or missed (did not attend or too late to be seen, ' +
  'codes 3 and 7). Cancelled by the person (2), cancelled by the service (4) and future (0) sessions are not counted.';

export interface AttendanceCounts {
  /** Seen, late ones included. */
  readonly attended: number;
  readonly late: number;
  readonly missed: number;
  /** Attended and missed: what attendance is counted against. */
  readonly booked: number;
  readonly cancelled: number;
  readonly serviceCancelled: number;
}

/** Attendance over a span by {@link ATTENDANCE_RULE}. No sessions are 0 of 0. */
export function attendanceOf(sessions: readonly SessionReading[], span: Span): AttendanceCounts {
  const inside = sessions.filter(({ day }) => inSpan(day, span));
  const count = (wanted: SessionReading['state']): number => inside.filter(({ state }) => state === wanted).length;
  const [attended, missed] = [inside.filter(wasSeen).length, count('missed')];
  return {
    attended,
    late: count('late'),
    missed,
    booked: attended + missed,
    cancelled: count('cancelled'),
    serviceCancelled: count('service_cancelled'),
  };
}

/** Missed sessions of a span, oldest first. */
export function missedOf(sessions: readonly SessionReading[], span: Span): SessionReading[] {
  return sessions.filter(({ day, state }) => state === 'missed' && inSpan(day, span));
}

export interface MissedPattern {
  /** "Monday". */
  readonly weekday: string;
  /** Set where all are of one group of session types. */
  readonly group: SessionGroup | null;
}

/** What two or more missed sessions share: the weekday, and the group of types when that is one too. Null when nothing. */
export function missedPattern(missed: readonly SessionReading[]): MissedPattern | null {
  const [first] = missed;
  if (first === undefined || missed.length < 2) return null;
  const sameDay = missed.every(({ day }) => isoWeekday(fromEpochDay(day)) === isoWeekday(fromEpochDay(first.day)));
  if (!sameDay) return null;
  const weekday = formatDay(fromEpochDay(first.day), 'weekday').split(' ')[0] ?? '';
  return { weekday, group: missed.every(({ group }) => group === first.group) ? first.group : null };
}
