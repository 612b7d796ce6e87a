import { inject, type Provider } from '@angular/core';
import { FIELD_LINK, type FieldLink } from './field-link';

/** For a control made of several: its parts have names of their own and take nothing from the field around it. */
export const OWN_NAMES: Provider = { provide: FIELD_LINK, useValue: null };

/** The field around such a control, told that it stands around a group. */
export function groupLink(): FieldLink | null {
  const link = inject(FIELD_LINK, { optional: true, skipSelf: true });
  link?.isGroup.set(true);
  return link;
}
