import { instantMs, wallClock } from './wall-clock';

/** The time of an instant by the wall clock of an IANA zone, 24 hours: "09:05". */
export function formatTime(instant: string, timeZone: string): string {
  const { hour, minute } = wallClock(instantMs(instant), timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
