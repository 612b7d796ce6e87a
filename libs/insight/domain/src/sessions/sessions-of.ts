import { ATTENDANCE, SESSION_TYPES, type Attendance, type SessionGroup } from '@cairn/tracking-domain';
import type { Timeline } from '../timeline';

/**
 * How a session is drawn and counted. `attended` and `late` were seen (codes 5, 6); `missed` is did not attend or too
 * late to be seen (3, 7); `cancelled` by the person (2), `service_cancelled` (4) and `booked` (0) are never counted.
 */
export type SessionState = 'attended' | 'late' | 'missed' | 'cancelled' | 'service_cancelled' | 'booked';

export interface SessionReading {
  /** Seconds since 1970-01-01T00:00Z. */
  readonly t: number;
  /** Clinic-local day as it was stored. */
  readonly day: number;
  readonly state: SessionState;
  readonly group: SessionGroup;
  readonly typeLabel: string;
  readonly attendanceLabel: string;
  /** Contact minutes; null = not recorded. */
  readonly minutes: number | null;
}

const STATES: Readonly<Record<Attendance, SessionState>> = {
  '5': 'attended',
  '6': 'late',
  '7': 'missed',
  '2': 'cancelled',
  '3': 'missed',
  '4': 'service_cancelled',
  '0': 'booked',
};

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
        state: STATES[attendance.key as Attendance],
        group: type.group,
        typeLabel: type.label,
        attendanceLabel: attendance.label,
        minutes: sessions.minutes[row] ?? null,
      };
    })
    .sort((one, other) => one.t - other.t);
}
