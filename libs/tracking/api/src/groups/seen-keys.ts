import { ATTENDANCE, type AttendanceCount } from '@cairn/tracking-domain';

/** The keys of the attendance codes that count in this way, as a constant array of a statement. */
export function attendanceKeys(counts: AttendanceCount): string {
  const keys = ATTENDANCE.codes.filter((code) => code.counts === counts).map(({ key }) => `'${key}'`);
  return `ARRAY[${keys.join(', ')}]`;
}
