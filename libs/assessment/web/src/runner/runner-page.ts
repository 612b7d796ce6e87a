import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { instrumentOf } from '@cairn/assessment-domain';
import { PatientContext } from '@cairn/patients-context';
import { Empty, routeParam, Skeleton } from '@cairn/shared-ui';
import { Runner } from './runner';

/** A measure is filled in with a person: on the screen of staff, or handed over. */
@Component({
  selector: 'cairn-runner-page',
  imports: [Empty, RouterLink, Runner, Skeleton],
  template: `
    <div class="page narrow">
      @if (instrument(); as known) {
        @if (isReady()) {
          @for (each of [known]; track each.key + context.patientId()) {
            <cairn-runner [instrument]="each" [patientId]="context.patientId()" [episodeId]="openEpisode()" />
          }
        } @else {
          <h1>{{ known.name }}</h1>
          <cairn-skeleton label="Reading the person" [lines]="4" />
        }
      } @else {
        <h1>There is no such measure</h1>
        <cairn-empty what="This address names a measure that is not in the library." how="Choose one from the library.">
          <a class="btn main" routerLink="/instruments">Open the library</a>
        </cairn-empty>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunnerPage {
  protected readonly context = inject(PatientContext);
  private readonly key = routeParam('instrument');
  protected readonly instrument = computed(() => instrumentOf(this.key()) ?? null);
  protected readonly isReady = computed(
    () => this.context.patient() !== null && this.context.episodesResource.status() !== 'loading',
  );
  protected readonly openEpisode = computed(
    () => this.context.episodes().find(({ dischargedOn }) => dischargedOn === null)?.id ?? null,
  );
}
