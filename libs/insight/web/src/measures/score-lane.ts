import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ChartConfiguration } from 'chart.js';
import type { Assessment } from '@cairn/assessment-domain';
import { LANE_FRAME, scoreChart, themeFrom } from '@cairn/insight-charts';
import {
  describeScores,
  itemGrid,
  scoredPoints,
  scoreReadings,
  scoreTable,
  spanOf,
  type DayRange,
  type ScoreSeries,
  type Timeline,
} from '@cairn/insight-domain';
import type { PlotScale } from '@cairn/insight-view';
import { ChartView, Theme } from '@cairn/shared-ui';
import { Lane } from '../overview/lane';
import { ItemTable } from './item-table';

/** One score over time: what it says, its chart, its table, and every answer behind it. */
@Component({
  selector: 'cairn-score-lane',
  imports: [ChartView, ItemTable, Lane],
  templateUrl: './score-lane.html',
  styleUrl: './score-lane.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScoreLane {
  readonly series = input.required<ScoreSeries>();
  readonly results = input.required<readonly Assessment[]>();
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  readonly scale = input.required<PlotScale>();
  readonly everyDays = input<number | null>(null);
  /** The result of a mark was asked for, by the day. */
  readonly opened = output<number>();

  private readonly theme = inject(Theme);
  private readonly today = computed(() => this.timeline().today);
  protected readonly sentence = computed(() => describeScores(this.series(), this.range(), this.today()));
  protected readonly twin = computed(() => scoreTable(this.series(), this.range(), this.today()));
  protected readonly readings = computed(() => scoreReadings(this.series(), this.range(), this.today()));
  protected readonly grid = computed(() => itemGrid(this.series(), this.results(), this.today()));
  protected readonly hasProrated = computed(() => scoredPoints(this.series()).some(({ prorated }) => prorated));
  protected readonly hasGap = computed(() => this.series().points.some(({ value }) => value === null));
  protected readonly direction = computed(() =>
    this.series().score.direction === 'higher_is_worse' ? 'higher is worse' : 'higher is better',
  );
  protected readonly changeWords = computed(() => {
    const { change } = this.series().score;
    if (change === null) return null;
    return change.kind === 'percent_fall'
      ? `${change.percent} % or more below the first`
      : `${change.points} or more from the first`;
  });
  protected readonly config = computed(() => {
    const { left, right, width } = this.scale();
    const frame = { ...LANE_FRAME, left, right: width - right };
    const colours = themeFrom((name) => this.theme.colour(name));
    // The page lays the phases under all lanes, so the chart itself draws none.
    const drawn = { series: this.series(), phases: [], everyDays: this.everyDays() };
    return scoreChart(drawn, spanOf(this.range()), colours, frame) as ChartConfiguration;
  });
}
