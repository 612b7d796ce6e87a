const MS_PER_DAY = 86_400_000;

/** The calendar day so many days after another. */
export const dayAfter = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** An instant at nine in the morning of a day in London: the source has no times of day. */
export function nineInLondon(day) {
  const noon = new Date(`${day}T12:00:00Z`);
  const hour = Number(noon.toLocaleString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false }));
  return `${day}T09:00:00+0${hour - 12}:00`;
}
