import { ATTENDANCE, type AttendanceCount, type Attendance, type TherapySessionInput } from './therapy-session';

/** Longest session that is entered without a question, minutes. */
const LONG_MINUTES = 240;

/** How an attendance code counts. */
export function countsAs(attendance: Attendance): AttendanceCount {
  return ATTENDANCE.codes.find(({ key }) => key === attendance)?.counts ?? 'not_counted';
}

/** What is unusual about a session, in words for whoever enters it. Nothing of it blocks. */
export function unusualSession({ attendance, minutes }: Pick<TherapySessionInput, 'attendance' | 'minutes'>): string[] {
  if (minutes === null) return [];
  const attended = countsAs(attendance) === 'attended';
  const warnings: string[] = [];
  if (attended && minutes === 0) warnings.push('Attended for 0 minutes. Check the length.');
  if (!attended && minutes > 0) warnings.push('Minutes are counted for attended sessions only.');
  if (minutes > LONG_MINUTES) warnings.push('Longer than 4 hours. Check the length.');
  return warnings;
}
