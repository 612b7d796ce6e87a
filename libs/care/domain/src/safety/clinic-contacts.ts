import * as z from 'zod';
import { neededLine, textLine } from '@cairn/shared-util';

/** The clinic's own numbers, as they stand on crisis cards and check-in pages. The product brings none of its own. */
export const CLINIC_CONTACTS = 'clinic/contacts';
/** Most numbers that a clinic lists. */
export const CONTACTS_MAX = 12;

export const ClinicContact = z.strictObject({
  label: neededLine('The name', 80, 'Say whose number this is.'),
  number: neededLine('The number', 60, 'Enter the number.'),
  open: textLine('When it is answered', 120).describe('When it is answered; empty = not said'),
});
export type ClinicContact = z.infer<typeof ClinicContact>;

/** The whole list, in its order. Each change is a new version of it. */
export const ClinicContactsInput = z.strictObject({
  contacts: z.array(ClinicContact).max(CONTACTS_MAX, `List at most ${CONTACTS_MAX} numbers.`),
});
export type ClinicContactsInput = z.infer<typeof ClinicContactsInput>;

/** Version 0 is a list that nobody has written yet. */
export const ClinicContacts = z.object({
  version: z.int().min(0),
  contacts: z.array(ClinicContact),
  changedOn: z.iso.datetime({ offset: true }).nullable(),
  changedByName: z.string(),
});
export type ClinicContacts = z.infer<typeof ClinicContacts>;
