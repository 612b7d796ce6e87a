import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TableTwin } from '@cairn/shared-ui';
import { formatDay, formatTime } from '@cairn/shared-util';
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

const DAYS = 28;

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
    latestObservations(recordsOf<Observation>(this.entries(), 'observation'), DAYS),
  );
  protected readonly sentence = computed(() => {
    const { length } = this.observations();
    const times = length === 1 ? 'once' : `${length} times`;
    return `Measured ${times} in the ${DAYS} days to the latest. A mark at the foot of a line: not measured that time.`;
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
