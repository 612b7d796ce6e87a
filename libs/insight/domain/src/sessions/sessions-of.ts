import {
  ATTENDANCE,
  SESSION_TYPES,
  type Attendance,
  type SessionGroup,
  type SessionState,
} from '@cairn/tracking-domain';
import type { Timeline } from '../timeline';

export interface SessionReading {
  /** Seconds since 1970-01-01T00:00Z. */
  readonly t: number;
  /** Clinic-local day as it was stored. */
  readonly day: number;
  /** The code; the list of tracking says how it counts. */
  readonly attendance: Attendance;
  readonly state: SessionState;
  readonly group: SessionGroup;
  readonly typeLabel: string;
  readonly attendanceLabel: string;
  /** Contact minutes; null = not recorded. */
  readonly minutes: number | null;
}

/** The sessions of a timeline, oldest first. */
export function sessionsOf({ sessions }: Pick<Timeline, 'sessions'>): SessionReading[] {
  return sessions.t
    .flatMap((t, row) => {
      const type = SESSION_TYPES.codes[sessions.type[row] ?? -1];
      const attendance = ATTENDANCE.codes[sessions.attendance[row] ?? -1];
      if (type === undefined || attendance === undefined) return [];
      return {
        t,
        day: sessions.day[row] ?? Number.NaN,
        attendance: attendance.key,
        state: attendance.state,
        group: type.group,
        typeLabel: type.label,
        attendanceLabel: attendance.label,
        minutes: sessions.minutes[row] ?? null,
      };
    })
    .sort((one, other) => one.t - other.t);
}
