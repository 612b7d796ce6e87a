import type { PatientInput } from './patient';
import { changedDetails, sameDetail, withDetail, type DetailKey } from './patient-fields';

/** Two edits of one original put together, and the fields where a person must choose. */
export interface Merge {
  /** Their version with every change of mine that does not contradict one of theirs. */
  readonly merged: PatientInput;
  /** Fields that both changed, to different values. In `merged` they are as theirs. */
  readonly conflicts: readonly DetailKey[];
  /** Fields that only they changed. */
  readonly theirs: readonly DetailKey[];
}

/**
 * Merges field by field: what only one side changed is taken from that side, what both changed alike is no conflict.
 * Nothing that either side typed is lost: a field changed to different values is named in `conflicts`.
 */
export function mergeDetails(original: PatientInput, mine: PatientInput, theirs: PatientInput): Merge {
  const changedByMe = changedDetails(original, mine);
  const changedByThem = changedDetails(original, theirs);
  const conflicts = changedByMe.filter((key) => changedByThem.includes(key) && !sameDetail(key, mine, theirs));
  const merged = changedByMe
    .filter((key) => !changedByThem.includes(key))
    .reduce((details, key) => withDetail(key, mine, details), theirs);
  return { merged, conflicts, theirs: changedByThem.filter((key) => !changedByMe.includes(key)) };
}
