import type * as z from 'zod';

type Issues = z.core.ParsePayload['issues'];

/** Refuses one field of an entry in words. */
export function refuse(issues: Issues, field: string, message: string, input: unknown): void {
  issues.push({ code: 'custom', path: [field], message, input });
}

/** Refuses each field that is wrong: whether it is, which field, and what is said of it. */
export function refuseEach(
  { value, issues }: z.core.ParsePayload,
  rules: readonly (readonly [isWrong: boolean, field: string, message: string])[],
): void {
  for (const [isWrong, field, message] of rules) {
    if (isWrong) refuse(issues, field, message, value);
  }
}
