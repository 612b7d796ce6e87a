import { Injectable, signal } from '@angular/core';

/**
 * Says that a patient's record was written in this browser, so that every page that shows it reads it again: a store adds
 * `version()` to what its resources depend on.
 */
@Injectable({ providedIn: 'root' })
export class RecordChanges {
  private readonly times = signal(0);
  /** How often a record was written since the page was loaded. */
  readonly version = this.times.asReadonly();

  changed(): void {
    this.times.update((times) => times + 1);
  }
}
