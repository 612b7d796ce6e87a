import { Injectable, signal } from '@angular/core';
import type { PaletteAction } from './palette';

/** The person whose page is open, and what can be done about them from the palette. */
export interface PersonHere {
  readonly patientId: string;
  /** "Tamsin Orrell". */
  readonly name: string;
  readonly actions: readonly PaletteAction[];
}

/** Whom the page is about, for what lies outside of the page. The patient frame says so, and when it is gone. */
@Injectable({ providedIn: 'root' })
export class PersonOnScreen {
  private readonly shown = signal<PersonHere | null>(null);
  readonly here = this.shown.asReadonly();

  show(person: PersonHere | null): void {
    this.shown.set(person);
  }
}
