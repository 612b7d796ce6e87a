import { formatDay, fromEpochDay, type DayStyle } from '@cairn/shared-util';

/**
 * A day number as it is spoken of on the day `today`, a day number too: "16 October", and with the year where that is
 * another one, "16 October 2025", so that no day can be taken for that of another year.
 */
export function dayWords(
  day: number,
  today: number,
  style: Extract<DayStyle, 'medium' | 'short' | 'weekday'> = 'medium',
): string {
  const [spoken, now] = [fromEpochDay(day), fromEpochDay(today)];
  const isThisYear = spoken.slice(0, 4) === now.slice(0, 4);
  return `${formatDay(spoken, style)}${isThisYear ? '' : ` ${spoken.slice(0, 4)}`}`;
}
