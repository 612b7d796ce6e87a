import { AmountPrecision, ATTENDANCE, SESSION_TYPES, UNITS, UseContext, UseState } from '@cairn/tracking-domain';
import { SUBSTANCES, Source } from '@cairn/patients-domain';
import type { CodeList } from '@cairn/shared-util';

const KEY_FORM = /^[a-z0-9_]+$/;

/** A constant text array for a statement, made from a shipped list, so that the two cannot drift apart. */
function textArray(keys: readonly string[]): string {
  for (const key of keys) if (!KEY_FORM.test(key)) throw new RangeError(`Not a code key: ${key}`);
  return `ARRAY[${keys.map((key) => `'${key}'`).join(',')}]::text[]`;
}

const keysOfList = ({ codes }: CodeList): string => textArray(codes.map(({ key }) => key));

const LISTS = {
  substance: keysOfList(SUBSTANCES),
  source: textArray(Source.options),
  state: textArray(UseState.options),
  unit: keysOfList(UNITS),
  precision: textArray(AmountPrecision.options),
  context: textArray(UseContext.options),
  session_type: keysOfList(SESSION_TYPES),
  attendance: keysOfList(ATTENDANCE),
} as const;

/** The place of a code column in its shipped list, counted from 0. */
export function place(column: keyof typeof LISTS): string {
  return `array_position(${LISTS[column]}, ${column}) - 1`;
}

/** The keys of the attendance codes that count in one of these ways. */
export function attendanceThat(...counts: readonly (typeof ATTENDANCE.codes)[number]['counts'][]): string {
  return textArray(ATTENDANCE.codes.filter((code) => counts.includes(code.counts)).map(({ key }) => key));
}

/** A day as days since 1970-01-01. */
export const epochDays = (day: string): string => `${day} - date '1970-01-01'`;

/**
 * An instant lies around a clinic-local day: a day more on either side than the day itself, since no zone is further
 * than that from UTC. It lets the index seek by instant; `local_day` then decides.
 */
export function seekAround(column: string, from: string, to: string): string {
  return `${column} >= (${from} - 1)::timestamp AT TIME ZONE 'UTC' AND ${column} < (${to} + 2)::timestamp AT TIME ZONE 'UTC'`;
}
