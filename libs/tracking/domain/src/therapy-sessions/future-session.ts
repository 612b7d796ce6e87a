import { futureInstant, tooFarAhead } from '@cairn/patients-domain';
import { countsAs, type Attendance, type AttendanceCount } from './attendance';

const BEGUN: readonly AttendanceCount[] = ['attended', 'missed'];

/**
 * What is wrong with the start of a session, in words, or null. What was attended or missed has begun; what is booked
 * or was cancelled may lie ahead, up to {@link BOOKING_DAYS}.
 */
export function futureSession(attendance: Attendance, startsAt: string, now: string): string | null {
  if (BEGUN.includes(countsAs(attendance))) return futureInstant(startsAt, now);
  return tooFarAhead(startsAt.slice(0, 10), now.slice(0, 10));
}
