import { formatDay, formatTime, labelOf, type CodeList } from '@cairn/shared-util';

/** One thing that an entry says, in words. `text` is null where nothing was recorded: that is not the same as none. */
export interface Fact {
  /** The field of the contract behind it. */
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
  /** The fields behind it where they are more than the one of its own name. */
  readonly fields?: readonly string[];
}

/** Empty words are nothing recorded. */
export function fact(key: string, label: string, text: string | null): Fact {
  return { key, label, text: text === '' ? null : text };
}

/** The words of chosen keys, in their order; empty where none was chosen. */
export function labelsOf({ codes }: CodeList, keys: readonly string[]): string {
  return keys.map((key) => labelOf(codes, key)).join(', ');
}

/** The words of a chosen key; null where nothing was chosen. */
export function labelOrNull({ codes }: CodeList, key: string | null): string | null {
  return key === null ? null : labelOf(codes, key);
}

/** "37.2 °C"; null where nothing was measured. 0 is a value. */
export function counted(value: number | null, unit: string): string | null {
  return value === null ? null : `${value} ${unit}`;
}

/** "7 of 10"; null where nothing was rated. 0 is a value. */
export function rated(value: number | null): string | null {
  return counted(value, 'of 10');
}

/** "Yes" or "No"; null where nobody was asked. */
export function yesOrNo(answer: boolean | null): string | null {
  if (answer === null) return null;
  return answer ? 'Yes' : 'No';
}

/** "Monday 23 November 2026, 09:07" by the clinic's clock. */
export function whenWords(localDay: string, instant: string, timeZone: string): string {
  return `${formatDay(localDay, 'weekday-long')}, ${formatTime(instant, timeZone)}`;
}

/** "Monday 23 November 2026"; null where there is no day. */
export function dayText(day: string | null): string | null {
  return day === null ? null : formatDay(day, 'weekday-long');
}
