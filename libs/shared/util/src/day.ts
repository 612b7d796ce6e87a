const MS_PER_DAY = 86_400_000;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds of the day's UTC midnight, or NaN for what is no day; the way back finds days such as 30 February. */
function midnightOf(day: string): number {
  const midnight = DAY_FORM.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(midnight) && fromEpochDay(midnight / MS_PER_DAY) === day ? midnight : Number.NaN;
}

/** Whether the text is a day of the calendar written YYYY-MM-DD: "2026-02-29" is not. Years 0001 to 9999. */
export function isDay(text: string): boolean {
  return text >= '0001' && Number.isFinite(midnightOf(text));
}

/** Days since 1970-01-01, which is day 0; earlier days are negative. Throws RangeError for what is no day. */
export function epochDay(day: string): number {
  const midnight = midnightOf(day);
  if (!Number.isFinite(midnight)) throw new RangeError(`Not a day of the form YYYY-MM-DD: ${day}`);
  return midnight / MS_PER_DAY;
}

/** The day, YYYY-MM-DD, that stands so many days after 1970-01-01. */
export function fromEpochDay(epoch: number): string {
  return new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day so many calendar days later (earlier when negative). No clock and no zone is involved. */
export function addDays(day: string, days: number): string {
  return fromEpochDay(epochDay(day) + days);
}

/** How many days the second day lies after the first: 0 on the same day, negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return epochDay(to) - epochDay(from);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function isoWeekday(day: string): number {
  const sinceMonday = (epochDay(day) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}
