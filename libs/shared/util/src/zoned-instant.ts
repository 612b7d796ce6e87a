import { epochDay } from './day';
import { wallClock } from './wall-clock';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const TIME_FORM = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** How far the zone's wall clock is ahead of UTC at an instant. */
function offsetMs(instant: number, timeZone: string): number {
  const { year, month, date, hour, minute, second } = wallClock(instant, timeZone);
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The offset that a wall-clock reading has: of two (the clock was put back) the earlier instant wins. */
function offsetOfReading(reading: number, timeZone: string): number {
  const before = offsetMs(reading - MS_PER_DAY, timeZone);
  const after = offsetMs(reading + MS_PER_DAY, timeZone);
  const fits = [before, after].filter((offset) => offsetMs(reading - offset, timeZone) === offset);
  return fits.length > 0 ? Math.max(...fits) : before;
}

function isoWithOffset(instant: number, offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MS_PER_MINUTE);
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(minutes % 60).padStart(2, '0');
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${rest}`;
}

/**
 * The instant, ISO 8601 with offset, at which the wall clock of an IANA zone shows a day (YYYY-MM-DD) and a time (HH:MM).
 * A time that the clock skips in spring is read as if it had not been put forward, so 01:30 becomes 02:30 by the new clock.
 * A time that comes twice in autumn means the first of the two. (Both as `Temporal` does by default.)
 * Throws RangeError for what is no day, no time or no zone.
 */
export function zonedInstant(day: string, time: string, timeZone: string): string {
  const [, hour, minute] = TIME_FORM.exec(time) ?? [];
  if (hour === undefined) throw new RangeError(`Not a time of the form HH:MM: ${time}`);
  const reading = epochDay(day) * MS_PER_DAY + (Number(hour) * 60 + Number(minute)) * MS_PER_MINUTE;
  const instant = reading - offsetOfReading(reading, timeZone);
  return isoWithOffset(instant, offsetMs(instant, timeZone));
}
