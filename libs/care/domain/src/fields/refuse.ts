import type * as z from 'zod';

type Issues = z.core.ParsePayload['issues'];

/** Refuses one field of an entry in words. */
export function refuse(issues: Issues, field: string, message: string, input: unknown): void {
  issues.push({ code: 'custom', path: [field], message, input });
}
