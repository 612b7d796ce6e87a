import { InjectionToken } from '@angular/core';

export interface SubstanceChoice {
  readonly key: string;
  readonly label: string;
}

/** Substances that an episode can be about, in the order of the list. The routes provide it from the list of the logs. */
export const SUBSTANCE_CHOICES = new InjectionToken<readonly SubstanceChoice[]>('substances to choose from');
