import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChartConfiguration } from 'chart.js';
import { LANE_FRAME, minutesChart, minutesSeries, sessionStrip, themeFrom } from '@cairn/insight-charts';
import {
  describeSessions,
  sessionReadings,
  sessionsOf,
  sessionTable,
  spanOf,
  type DayRange,
  type Timeline,
} from '@cairn/insight-domain';
import { ChartView, Theme } from '@cairn/shared-ui';
import { epochDay } from '@cairn/shared-util';
import { Lane } from './lane';
import { type PlotScale, SessionKey, SessionStripView } from '@cairn/insight-view';

/** Sessions one by one, and hours a week against the plan. */
@Component({
  selector: 'cairn-session-lane',
  imports: [ChartView, Lane, SessionKey, SessionStripView],
  template: `
    <cairn-lane
      [sentence]="sentence()"
      [twin]="twin()"
      [readings]="readings()"
      [timeline]="timeline()"
      [scale]="scale()"
    >
      <cairn-session-key laneKey />
      <div class="drawing">
        <cairn-session-strip-view [strip]="strip()" [scale]="scale()" />
        <div class="minutes"><cairn-chart [config]="config()" [label]="sentence().text" /></div>
      </div>
    </cairn-lane>
  `,
  styles: `
    .minutes {
      height: 84px;
    }
    cairn-chart {
      min-height: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionLane {
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  readonly scale = input.required<PlotScale>();

  private readonly theme = inject(Theme);
  protected readonly sentence = computed(() => describeSessions(this.timeline(), this.range()));
  protected readonly twin = computed(() => sessionTable(this.timeline(), this.range()));
  protected readonly readings = computed(() => sessionReadings(this.timeline(), this.range()));
  protected readonly strip = computed(() => {
    const timeline = this.timeline();
    return sessionStrip(sessionsOf(timeline), spanOf(this.range()), epochDay(timeline.today));
  });
  protected readonly config = computed(() => {
    const { left, right, width } = this.scale();
    const series = { ...minutesSeries(this.timeline(), this.range()), phases: [] };
    const colours = themeFrom((name) => this.theme.colour(name));
    const frame = { ...LANE_FRAME, left, right: width - right };
    return minutesChart(series, spanOf(this.range()), colours, frame) as ChartConfiguration;
  });
}
