import * as z from 'zod';
import { keysOf, type Code, type CodeList } from '@cairn/shared-util';

/** How a session is told and drawn. `late` was seen; too late to be seen is `missed`; `cancelled` is by the person. */
export type SessionState = 'attended' | 'late' | 'missed' | 'cancelled' | 'service_cancelled' | 'booked';
/** What an attendance code means for counting: booked sessions are attended + missed; the rest never counts. */
export type AttendanceCount = 'attended' | 'missed' | 'cancelled_by_patient' | 'not_counted';
export interface AttendanceCode extends Code {
  readonly state: SessionState;
  readonly counts: AttendanceCount;
}

const ATTENDANCE_CODES = [
  { key: '5', label: 'Attended', state: 'attended', counts: 'attended' },
  { key: '6', label: 'Late, seen', state: 'late', counts: 'attended' },
  { key: '7', label: 'Late, could not be seen', state: 'missed', counts: 'missed' },
  { key: '2', label: 'Cancelled by the person', state: 'cancelled', counts: 'cancelled_by_patient' },
  { key: '3', label: 'Did not attend', state: 'missed', counts: 'missed' },
  { key: '4', label: 'Cancelled by the service', state: 'service_cancelled', counts: 'not_counted' },
  { key: '0', label: 'Booked', state: 'booked', counts: 'not_counted' },
] as const satisfies readonly AttendanceCode[];
/** NHS Data Dictionary ATTENDED OR DID NOT ATTEND CODE. 4 and 0 never count against a person. */
export const ATTENDANCE: CodeList<AttendanceCode & { readonly key: Attendance }> = {
  version: '2026-06',
  source: 'NHS Data Dictionary, ATTENDED OR DID NOT ATTEND CODE',
  confirmed: true,
  codes: ATTENDANCE_CODES,
};
export const Attendance = z.enum(keysOf(ATTENDANCE_CODES), 'Choose whether it was attended.');
export type Attendance = z.infer<typeof Attendance>;

/** How an attendance code counts. */
export function countsAs(attendance: Attendance): AttendanceCount {
  return ATTENDANCE.codes.find(({ key }) => key === attendance)?.counts ?? 'not_counted';
}

/** Whether the person was seen, late or not: only then are there contact minutes. Not answered is not seen. */
export function wasSeen({ attendance }: { readonly attendance: Attendance | null }): boolean {
  return attendance !== null && countsAs(attendance) === 'attended';
}
