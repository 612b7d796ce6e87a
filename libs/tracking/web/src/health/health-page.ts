import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { HealthSection } from './health-section';
import { HealthStore } from './health-store';

/** A person's health at a glance: the latest of every kind, allergies first. */
@Component({
  selector: 'cairn-health-page',
  imports: [ErrorState, HealthSection, Skeleton],
  providers: [HealthStore],
  template: `
    <div class="page">
      <h1 class="vh">Health</h1>
      @if (store.failed()) {
        <cairn-error-state
          what="The record could not be read."
          safe="Nothing is lost; what was saved is safe."
          (retry)="store.reload()"
        />
      }
      @if (store.loaded()) {
        @for (section of store.sections(); track section.heading) {
          <cairn-health-section [parts]="section" [entries]="store.of(section.kinds)" [frame]="store.frame()" />
        }
      } @else if (!store.failed()) {
        <cairn-skeleton [lines]="8" label="Reading what is known of the person’s health" />
      }
    </div>
  `,
  styles: `
    cairn-health-section:first-of-type {
      border-top: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HealthPage {
  protected readonly store = inject(HealthStore);
}
