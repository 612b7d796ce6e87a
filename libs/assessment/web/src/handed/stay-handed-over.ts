import type { CanDeactivateFn } from '@angular/router';

/** A page that is in a person's own hands. */
export interface HandedOver {
  mayLeave(): boolean;
  lock(): void;
}

/** Back, and every other way out of the page, locks the screen instead. */
export const stayHandedOver: CanDeactivateFn<HandedOver> = (page) => {
  if (page.mayLeave()) return true;
  page.lock();
  return false;
};
