import * as z from 'zod';

/** What an entry says of itself that may have come of a check-in. */
export const SelfEntered = z.object({
  /**
   * The check-in that the entry came of; null where staff entered it. The person entered it then, and `recordedBy` is the
   * member who made the link. A correction is entered by staff.
   */
  checkInId: z.uuid().nullable(),
});

/** Who entered what came by a check-in; `name` is the member who made the link. */
export function selfEnteredBy(name: string): string {
  return `the person by check-in, link made by ${name}`;
}

/** Who entered an entry, in words: a member's name, or the person with the member who made the link. */
export function enteredBy(entry: { readonly recordedByName: string; readonly checkInId?: string | null }): string {
  const { recordedByName, checkInId = null } = entry;
  return checkInId === null ? recordedByName : `Entered by ${selfEnteredBy(recordedByName)}`;
}
