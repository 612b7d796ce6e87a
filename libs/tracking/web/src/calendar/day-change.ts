import {
  isWritten,
  setAside,
  UseDayInput,
  type UseDay,
  type UseDayChange,
  type WrittenChange,
} from '@cairn/tracking-domain';
import { uuidv7 } from '@cairn/shared-util';
import type { UseRowDraft } from '../log/log-draft';
import { dayInput } from '../log/log-parts';

/** Which day of which substance. */
export type DayKey = Pick<UseDayInput, 'day' | 'substance' | 'substanceText'>;

export const dayKey = ({ day, substance, substanceText }: DayKey): string => `${day} ${substance} ${substanceText}`;

/** Said in the history of a day that was told anew here, unless a reason is typed. */
export const CHANGED = 'Changed in the calendar';
export const UNDONE_HERE = 'Undone in the calendar';

type Entered = Omit<UseDayInput, 'id'>;

/** What was entered of a day, without who, when and what it replaces. */
export function enteredOf(entry: UseDayInput): UseDayInput {
  const pairs = Object.keys(UseDayInput.shape).map((name) => [name, Reflect.get(entry, name) as unknown]);
  return Object.fromEntries(pairs) as UseDayInput;
}

/** An entry as the fields of a form. */
export function rowOf(entry: UseDayInput): UseRowDraft {
  const { state, unit, precision, ...rest } = enteredOf(entry);
  return { ...rest, unit, precision: precision ?? 'estimate', state: state === 'not_asked' ? 'later' : state };
}

/** A row as it is sent; "ask later" is an entry of its own, that nobody asked yet. Null while nothing is answered. */
export function inputOf(row: UseRowDraft): UseDayInput | null {
  const asked = row.state === 'yes' ? row : { ...row, context: 'non_prescribed' as const };
  const note = row.note.trim();
  if (row.state === null || row.substance === null) return null;
  if (row.state !== 'later') return dayInput(asked, note);
  const open = dayInput({ ...asked, state: 'no' }, note);
  return open === null ? null : { ...open, state: 'not_asked' };
}

const EQUAL_BUT: ReadonlySet<string> = new Set(['id', 'episodeId']);

/** Whether two entries say the same of a day. */
export function saysTheSame(one: UseDayInput, other: UseDayInput): boolean {
  const said = (entry: UseDayInput): string =>
    JSON.stringify(Object.entries(enteredOf(entry)).filter(([name]) => !EQUAL_BUT.has(name)));
  return said(one) === said(other);
}

/** The change that makes a day say this; null where it says so already. */
export function changeTo(
  input: Entered,
  standing: UseDay | null,
  { id, reason }: { readonly id: string; readonly reason: string },
): WrittenChange | null {
  const day: UseDayInput = { ...input, id };
  if (standing === null) return { change: 'new', ...day };
  if (saysTheSame(day, standing)) return null;
  return { change: 'correction', ...day, replaces: standing.id, correctionReason: reason.trim() || CHANGED };
}

/** Something done at the calendar, with what stood before it by day. */
export interface Step {
  readonly written: readonly WrittenChange[];
  readonly before: ReadonlyMap<string, UseDay>;
}

/**
 * What takes a step back, from the entries that stand now: a first entry is withdrawn, anything else says again what it
 * said before. A day that says something else by now was changed since, and is left as it is.
 */
export function undoing({ written, before }: Step, now: ReadonlyMap<string, UseDay>): UseDayChange[] {
  return written.flatMap((change): UseDayChange[] => {
    const key = dayKey(change);
    const [stands, stood] = [now.get(key), before.get(key)];
    if (stands === undefined || !saysTheSame(stands, change)) return [];
    if (stood === undefined) return [{ change: 'withdrawal', id: uuidv7(), useDayId: stands.id, reason: UNDONE_HERE }];
    const again = { ...enteredOf(stood), id: uuidv7() };
    return [{ change: 'correction', ...again, replaces: stands.id, correctionReason: UNDONE_HERE }];
  });
}

/** A change that takes the place of an earlier one of the same day, none of which has been written yet. */
function merged(earlier: UseDayChange, later: UseDayChange): UseDayChange | null {
  const aside = setAside(earlier);
  if (isWritten(later)) {
    const { change: _, ...day } = { ...later, ...enteredOf(later) };
    const entered = enteredOf(day);
    if (aside === null) return { change: 'new', ...entered };
    const reason = later.change === 'correction' ? later.correctionReason : CHANGED;
    return { change: 'correction', ...entered, replaces: aside, correctionReason: reason };
  }
  return aside === null ? null : { ...later, useDayId: aside };
}

/** Changes in the order they were made, as if each day had been changed once: for sending together what waited. */
export function collapsed(changes: readonly UseDayChange[]): UseDayChange[] {
  const kept: UseDayChange[] = [];
  for (const change of changes) {
    const aside = setAside(change);
    const place = kept.findIndex((earlier) => isWritten(earlier) && earlier.id === aside);
    const earlier = kept[place];
    if (earlier === undefined) kept.push(change);
    else kept.splice(place, 1, ...[merged(earlier, change)].filter((one) => one !== null));
  }
  return kept;
}

/** Who writes, for the entries that are shown before they are read back. */
export interface Writer {
  readonly patientId: string;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: string;
}

/** The standing entries by day once the changes are made. */
export function afterChanges(
  entries: ReadonlyMap<string, UseDay>,
  changes: readonly UseDayChange[],
  writer: Writer,
): Map<string, UseDay> {
  const after = new Map(entries);
  const places = new Map([...entries].map(([key, { id }]) => [id, key]));
  for (const change of changes) {
    after.delete(places.get(setAside(change) ?? '') ?? '');
    if (!isWritten(change)) continue;
    after.set(dayKey(change), entryOf(change, writer));
    places.set(change.id, dayKey(change));
  }
  return after;
}

function entryOf(change: WrittenChange, writer: Writer): UseDay {
  const correctionReason = change.change === 'correction' ? change.correctionReason : null;
  const frame = { replaces: setAside(change), correctionReason, standing: true, checkInId: null };
  return { ...enteredOf(change), ...writer, ...frame };
}
