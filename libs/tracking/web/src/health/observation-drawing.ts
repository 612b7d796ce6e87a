import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TableTwin } from '@cairn/shared-ui';
import { formatDay, formatDayRange, formatTime } from '@cairn/shared-util';
import {
  latestObservations,
  OBSERVED,
  OBSERVED_KEYS,
  OBSERVED_LABELS,
  observationTrends,
  observedText,
  trendWords,
  type Observation,
} from '@cairn/tracking-domain';
import { recordsOf, type HealthEntry, type HealthFrame } from './health-entry';
import { sparkOf, SPARK_HEIGHT, SPARK_WIDTH } from './spark';

/** So many of the latest observations are drawn. */
const DRAWN = 30;

/** A small line for each measure: points joined only where it was taken both times, and a mark where it was not. */
@Component({
  selector: 'cairn-observation-drawing',
  imports: [TableTwin],
  template: `
    @if (observations().length > 0) {
      <p class="t13">{{ sentence() }}</p>
      <ul class="trends" aria-label="Each measure">
        @for (trend of trends(); track trend.key) {
          <li>
            <p class="name">
              {{ trend.label }} <b class="num">{{ trend.latest }}</b>
            </p>
            <svg aria-hidden="true" [attr.viewBox]="box">
              @for (line of trend.spark.lines; track $index) {
                <polyline class="line" [attr.points]="line" />
              }
              @for (dot of trend.spark.dots; track $index) {
                <circle class="dot" r="2.5" [attr.cx]="dot.x" [attr.cy]="dot.y" />
              }
              @for (x of trend.spark.missing; track $index) {
                <path class="missing" [attr.d]="'M' + x + ' 50v6'" />
              }
            </svg>
            <p class="t12 q num">{{ trend.words }}</p>
          </li>
        }
      </ul>
      <cairn-table-twin caption="Observations" [columns]="columns" [rows]="rows()" />
    }
  `,
  styleUrl: './observation-drawing.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ObservationDrawing {
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();
  protected readonly box = `0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`;
  protected readonly columns = [
    'When',
    ...OBSERVED_KEYS.map((key) => `${OBSERVED_LABELS[key]}, ${OBSERVED[key].unit}`),
  ];
  protected readonly observations = computed(() =>
    latestObservations(recordsOf<Observation>(this.entries(), 'observation'), DRAWN),
  );
  protected readonly sentence = computed(() => {
    const observations = this.observations();
    const [first, last] = [observations.at(0), observations.at(-1)];
    const days = formatDayRange(first?.localDay ?? '', last?.localDay ?? '', 'long');
    const times = observations.length === 1 ? '1 observation' : `${observations.length} observations`;
    return `The latest ${times}, ${days}. A mark at the foot of a line: not measured that time. Lines end where more than a week lies between.`;
  });
  protected readonly trends = computed(() =>
    observationTrends(this.observations()).map((trend) => ({
      key: trend.key,
      label: trend.label,
      latest: observedText(trend.key, trend.latest),
      words: trendWords(trend),
      spark: sparkOf(trend),
    })),
  );
  protected readonly rows = computed(() => {
    const { timeZone } = this.frame();
    return [...this.observations()]
      .sort((one, other) => Date.parse(other.takenAt) - Date.parse(one.takenAt))
      .map((entry) => [
        `${formatDay(entry.localDay ?? '')}, ${formatTime(entry.takenAt, timeZone)}`,
        ...OBSERVED_KEYS.map((key) => entry[key]),
      ]);
  });
}
