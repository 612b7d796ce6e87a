import { instantMs, wallClock } from './wall-clock';

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/**
 * The day, YYYY-MM-DD, on the calendar of an IANA zone at an instant (ISO 8601 with offset).
 * Midnight belongs to the day that begins. Throws RangeError for an unknown zone or an instant without offset.
 */
export function localDay(instant: string, timeZone: string): string {
  const { year, month, date } = wallClock(instantMs(instant), timeZone);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}
