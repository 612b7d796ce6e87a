import * as z from 'zod';

/** `mine` is the people whose key worker or care-team member asks; without it, too. */
export const CaseloadQuery = z.strictObject({
  whose: z.enum(['mine', 'clinic'], 'Ask for mine or clinic.').optional(),
});
export type CaseloadQuery = z.infer<typeof CaseloadQuery>;
