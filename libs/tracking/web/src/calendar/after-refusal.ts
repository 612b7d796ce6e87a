import type { Problem } from '@cairn/shared-util';
import {
  isWritten,
  setAside,
  UseDays,
  type UseDay,
  type UseDayChange,
  type WrittenChange,
} from '@cairn/tracking-domain';
import { collapsed, dayKey, saysTheSame } from './day-change';

/** A day that somebody else changed meanwhile: mine waits, theirs stands; null where theirs is that it was withdrawn. */
export interface Conflict {
  readonly mine: WrittenChange;
  readonly theirs: UseDay | null;
}

/** A day that was not taken as it is, and why. */
export interface RefusedDay {
  readonly change: WrittenChange;
  readonly words: string;
}

/** What becomes of the days that waited when the record refuses them. */
export interface AfterRefusal {
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly RefusedDay[];
  /** Days that can be sent as they are. */
  readonly rest: readonly UseDayChange[];
  /** What stands now, or stood last, of the days in conflict. */
  readonly current: readonly UseDay[];
}

const CHANGED_MEANWHILE: ReadonlySet<string> = new Set(['days-changed', 'day-taken']);

/** The days that stand in the way, as a 409 brings them; empty where the problem is another. */
export function daysInTheWay(problem: Problem): UseDay[] {
  return CHANGED_MEANWHILE.has(problem.code) ? (UseDays.safeParse(problem.current).data ?? []) : [];
}

function conflictOf(mine: WrittenChange, current: readonly UseDay[]): Conflict[] {
  const theirs = current.find((day) => day.standing && dayKey(day) === dayKey(mine)) ?? null;
  return theirs !== null && saysTheSame(mine, theirs) ? [] : [{ mine, theirs }];
}

/**
 * Sorts everything that waits, collapsed, once some of its days turn out to be changed by somebody else. A day on which
 * both say the same is no conflict; taking an entry back that was changed since is given up, as it says something else now.
 */
export function afterConflict(
  waiting: readonly UseDayChange[],
  current: readonly UseDay[],
  known: ReadonlyMap<string, UseDay>,
): AfterRefusal {
  const keys = new Set(current.map(dayKey));
  const ids = new Map([...known.values()].map((day) => [day.id, dayKey(day)]));
  const isIn = (change: UseDayChange): boolean =>
    keys.has(isWritten(change) ? dayKey(change) : (ids.get(setAside(change) ?? '') ?? ''));
  const all = collapsed(waiting);
  const conflicts = all.filter(isIn).flatMap((change) => (isWritten(change) ? conflictOf(change, current) : []));
  return { conflicts, refused: [], rest: all.filter((change) => !isIn(change)), current };
}

const PLACE = /^changes\.(\d+)(?:\.|$)/;

/** Sorts the days of one batch by what the record says is wrong with them; null where it names none of them. */
export function afterFields(changes: readonly UseDayChange[], problem: Problem): AfterRefusal | null {
  const words = new Map<number, string>();
  for (const { field, message } of problem.fields ?? []) {
    const place = PLACE.exec(field)?.[1];
    if (place !== undefined) words.set(Number(place), message);
  }
  if (words.size === 0) return null;
  const refused = changes.flatMap((change, index) => {
    const why = words.get(index);
    return why === undefined || !isWritten(change) ? [] : [{ change, words: why }];
  });
  return { conflicts: [], refused, rest: changes.filter((_, index) => !words.has(index)), current: [] };
}

/** The entries known here, with what a refusal told of them. */
export function withCurrent(known: ReadonlyMap<string, UseDay>, current: readonly UseDay[]): Map<string, UseDay> {
  const after = new Map(known);
  for (const day of current) {
    if (day.standing) after.set(dayKey(day), day);
    else if (!current.some((one) => one.standing && dayKey(one) === dayKey(day))) after.delete(dayKey(day));
  }
  return after;
}
