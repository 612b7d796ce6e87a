import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { cravingChart, cravingSeries, LANE_FRAME, themeFrom } from '@cairn/insight-charts';
import {
  cravingDataNeeded,
  cravingReadings,
  cravingTable,
  describeCraving,
  spanOf,
  type DayRange,
  type Timeline,
} from '@cairn/insight-domain';
import { ChartView, Theme } from '@cairn/shared-ui';
import { withCursor } from './craving-cursor';
import { Lane } from './lane';
import type { PlotScale } from '@cairn/insight-view';
import { TimeCursor } from './time-cursor';

/** Craving for one substance over time. */
@Component({
  selector: 'cairn-craving-lane',
  imports: [ChartView, Lane],
  templateUrl: './craving-lane.html',
  styleUrl: './lane-keys.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CravingLane {
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  readonly scale = input.required<PlotScale>();
  readonly substance = input.required<string>();
  /** A rated day was pressed on. */
  readonly opened = output<number>();

  private readonly theme = inject(Theme);
  private readonly cursor = inject(TimeCursor);
  protected readonly sentence = computed(() => describeCraving(this.timeline(), this.substance(), this.range()));
  protected readonly twin = computed(() => cravingTable(this.timeline(), this.substance(), this.range()));
  protected readonly readings = computed(() => cravingReadings(this.timeline(), this.substance(), this.range()));
  private readonly series = computed(() => cravingSeries(this.timeline(), this.substance(), this.range()));
  private readonly colours = computed(() => themeFrom((name) => this.theme.colour(name)));
  private readonly chart = computed(() => {
    const { left, right, width } = this.scale();
    const frame = { ...LANE_FRAME, left, right: width - right };
    // The page lays the phases under all lanes, so the chart itself draws none.
    return cravingChart({ ...this.series(), phases: [] }, spanOf(this.range()), this.colours(), frame);
  });
  protected readonly config = computed(() => {
    const day = this.cursor.day();
    const ratings = this.series().ratings.filter((rating) => rating.day === day);
    return withCursor(this.chart(), ratings, this.colours());
  });
  protected readonly hasStaff = computed(() => this.series().ratings.some(({ source }) => source === 'staff'));
  protected readonly missing = computed(() => cravingDataNeeded(this.timeline(), this.substance(), this.range()));
}
