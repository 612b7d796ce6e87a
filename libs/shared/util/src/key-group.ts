/** What some keys do. */
export interface KeyLine {
  /** Ways to the same thing, each as it is printed: "Ctrl Enter", "←". */
  readonly keys: readonly string[];
  /** "Saves what is open". */
  readonly does: string;
}

/** A part of the key sheet: keys that work in one place. */
export interface KeyGroup {
  /** "A scale from 0 to 10". */
  readonly where: string;
  readonly lines: readonly KeyLine[];
}
