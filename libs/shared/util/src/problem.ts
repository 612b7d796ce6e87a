import * as z from 'zod';

/** One field that was not accepted, in words for the person who typed it. */
export const FieldProblem = z.object({ field: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details as every refused request answers: a stable code, a sentence, no stack and no personal data. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  fields: z.array(FieldProblem).optional(),
  /** With 409 and 412: what stands now, so that two edits can be merged. */
  current: z.unknown().optional(),
  /** With 409 for an entry that was withdrawn: by whom, when and why. */
  retraction: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
