import * as z from 'zod';
import { neededLine, typedText } from '@cairn/shared-util';

export const DRAFTS = 'drafts';
export const DRAFT = 'drafts/:draftId';

/** Largest draft kept, in characters of JSON. */
export const DRAFT_MAX = 64_000;

/** Names the form that a draft was typed into. */
export const DraftForm = neededLine('The name of a form', 60, 'Name the form.');

/**
 * Something typed and not yet saved. `draftId` is made by the browser; `form` names the form
 * (`log`, `craving-correction`, `patient-edit`, …) so that it can be found again on another device.
 * Only the person who typed it can read it.
 */
export const DraftInput = z.strictObject({
  form: DraftForm,
  patientId: z.uuid().nullable(),
  /** The form's value as JSON text. */
  content: typedText('A draft', DRAFT_MAX),
});
export type DraftInput = z.infer<typeof DraftInput>;

/** A draft as it is answered: not strict, so that the response filter drops what the contract does not name. */
export const Draft = z.object({
  ...DraftInput.shape,
  form: z.string(),
  content: z.string(),
  draftId: z.uuid(),
  savedAt: z.iso.datetime({ offset: true }),
});
export type Draft = z.infer<typeof Draft>;
