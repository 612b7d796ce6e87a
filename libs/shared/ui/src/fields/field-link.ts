import { InjectionToken, type Signal, type WritableSignal } from '@angular/core';

/** What a control learns from the field that stands around it. */
export interface FieldLink {
  readonly controlId: string;
  readonly labelId: string;
  /** Ids of hint, error and counter, in reading order. */
  readonly describedBy: Signal<string | null>;
  readonly showsError: Signal<boolean>;
  /** True when the control is a group of parts: its name comes from `aria-labelledby`, not from a `label for`. */
  readonly isGroup: WritableSignal<boolean>;
}

export const FIELD_LINK = new InjectionToken<FieldLink>('the field around a control');

let made = 0;

/** An id that no other element of the page has. */
export function uniqueId(prefix: string): string {
  made += 1;
  return `cn-${prefix}-${made}`;
}
