const WITHIN_MS = 600;

/** Joins digits typed shortly after each other into one number of a scale: "1" then "0" is 10 where the scale has a 10. */
export class TypedDigits {
  private last: { readonly number: number; readonly at: number } | null = null;

  /** The number meant by a digit typed now, or null when the scale has no such number. */
  read(digit: number, at: number, has: (value: number) => boolean): number | null {
    const before = this.last && at - this.last.at <= WITHIN_MS ? this.last.number : null;
    const joined = before === null ? null : before * 10 + digit;
    const meant = joined !== null && has(joined) ? joined : digit;
    this.last = { number: meant, at };
    return has(meant) ? meant : null;
  }
}
