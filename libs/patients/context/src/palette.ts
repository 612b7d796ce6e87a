import { InjectionToken } from '@angular/core';
import type { Action } from '@cairn/identity-domain';

/** Something that can be done from the palette, by its words. */
export interface PaletteAction {
  /** The same for the same action, whoever offers it. */
  readonly id: string;
  /** Verb first: "Go to the caseload". */
  readonly words: string;
  /** Other words under which people look for it. */
  readonly also?: string;
  /** The keys that do the same without the palette: "Alt L". They stand on the key sheet too. */
  readonly keys?: string;
  /** What a role must be allowed, for the action to be offered. */
  readonly needs?: Action;
  readonly run: () => void;
}

/**
 * What can be done on every page. A domain adds its own with `multi: true`; what is about the person on screen is offered
 * by their page instead, through `PersonOnScreen`.
 */
export const PALETTE_ACTIONS = new InjectionToken<readonly (readonly PaletteAction[])[]>('the actions of the palette');
