import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { type Episode, EPISODE_HISTORY, type EpisodeVersion, EpisodeVersions } from '@cairn/patients-domain';
import { fillPath } from '@cairn/shared-util';
import { clinicMoment } from '../clinic-time';
import { dischargeWords, frameFacts } from './episode-words';

/** What was recorded about an episode before and is replaced now: one press away, never gone. */
@Component({
  selector: 'cairn-episode-history',
  template: `
    <button
      type="button"
      class="btn flat sm no-print earlier"
      [attr.aria-expanded]="shown()"
      (click)="shown.set(!shown())"
    >
      Earlier versions
    </button>
    @if (shown()) {
      @if (failed()) {
        <p class="s t13">The earlier versions could not be read. Close and open this to try again.</p>
      }
      <ul>
        @for (entry of entries(); track entry.version) {
          <li>
            <b>Version {{ entry.version }}</b
            >, {{ entry.by }}. {{ entry.changes }}
            @if (entry.reason; as reason) {
              <span class="s">Reason: {{ reason }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './history.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodeHistory {
  readonly episode = input.required<Episode>();
  private readonly moment = clinicMoment();
  /** Closes when the episode is read again, so that what is opened next is read too. */
  protected readonly shown = linkedSignal({ source: this.episode, computation: () => false });
  private readonly versions = httpResource(
    () => {
      const { id: episodeId, patientId } = this.episode();
      return this.shown() ? `/api/${fillPath(EPISODE_HISTORY, { patientId, episodeId })}` : undefined;
    },
    { parse: (body) => EpisodeVersions.parse(body) },
  );
  protected readonly failed = computed(() => this.versions.error() !== undefined);
  protected readonly entries = computed(() => {
    const versions = this.versions.hasValue() ? this.versions.value() : [];
    return versions.map((version, index) => ({
      version: version.version,
      by: `${this.moment(version.recordedAt)}, ${version.recordedByName}`,
      changes: changesBetween(versions[index + 1], version),
      reason: version.changeReason,
    }));
  });
}

const factsOf = (version: EpisodeVersion) => [
  ...frameFacts(version),
  { label: 'Discharged', words: dischargeWords(version) ?? 'no' },
];

function changesBetween(before: EpisodeVersion | undefined, after: EpisodeVersion): string {
  if (before === undefined) return 'Opened.';
  const earlier = new Map(factsOf(before).map(({ label, words }) => [label, words]));
  const changes = factsOf(after)
    .filter(({ label, words }) => earlier.get(label) !== words)
    .map(({ label, words }) => `${label}: ${words} (before: ${earlier.get(label) ?? ''}).`);
  return changes.length === 0 ? 'The care team changed, or nothing did.' : changes.join(' ');
}
