/** One thing that a version of a record says, in words; `text` is null where nothing was recorded. */
export interface Said {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
}

/** One thing on which three versions of a record do not agree. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly original: string;
  /** Both changed it, and not to the same: somebody must choose. */
  readonly isConflict: boolean;
}

const NOT_RECORDED = 'not recorded';

/**
 * Where mine, theirs and the original differ, in words. What nobody changed is left out. All three say the same things in
 * the same order.
 */
export function differencesOf(versions: {
  readonly mine: readonly Said[];
  readonly theirs: readonly Said[];
  readonly original: readonly Said[];
}): Difference[] {
  const words = (said: readonly Said[], key: string): string =>
    said.find((each) => each.key === key)?.text ?? NOT_RECORDED;
  return versions.mine.flatMap(({ key, label }) => {
    const mine = words(versions.mine, key);
    const theirs = words(versions.theirs, key);
    const original = words(versions.original, key);
    const count = new Set([mine, theirs, original]).size;
    return count === 1 ? [] : [{ key, label, mine, theirs, original, isConflict: count === 3 }];
  });
}
