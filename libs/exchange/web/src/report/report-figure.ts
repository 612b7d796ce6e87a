import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReportFigure, ReportSource } from '@cairn/exchange-domain';
import {
  cravingChart,
  cravingSeries,
  minutesChart,
  minutesSeries,
  sessionStrip,
  themeFrom,
  useStrip,
  type ChartFrame,
} from '@cairn/insight-charts';
import { sessionsOf, spanOf, useDaysOf } from '@cairn/insight-domain';
import { hueOf, SessionStripView, UseStripView, type PlotScale } from '@cairn/insight-view';
import { ChartView, Theme } from '@cairn/shared-ui';
import { epochDay } from '@cairn/shared-util';
import type { ChartConfiguration } from 'chart.js';

/** One figure of the report, made from the same configuration as in the PDF. `label` is what it says. */
@Component({
  selector: 'cairn-report-figure',
  imports: [ChartView, SessionStripView, UseStripView],
  template: `
    <figure role="img" [attr.aria-label]="label()">
      @for (lane of useLanes(); track lane.name) {
        <div class="lane">
          <span class="t12 s">{{ lane.name }}</span>
          <cairn-use-strip-view [strip]="lane.strip" [scale]="scale()" [hue]="lane.hue" [height]="58" />
        </div>
      }
      @if (sessions(); as strip) {
        <cairn-session-strip-view [strip]="strip" [scale]="scale()" />
      }
      @if (chart(); as config) {
        <div [class]="figure().kind">
          <cairn-chart [config]="config" [label]="label()" [bubble]="false" />
        </div>
      }
    </figure>
  `,
  styles: `
    :host {
      display: block;
    }
    .craving {
      height: 190px;
    }
    .sessions {
      height: 110px;
    }
    .lane > span {
      display: block;
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportFigureView {
  readonly figure = input.required<ReportFigure>();
  readonly source = input.required<ReportSource>();
  readonly label = input.required<string>();
  readonly scale = input.required<PlotScale>();

  private readonly theme = inject(Theme);
  private readonly range = computed(() => ({ from: this.source().from, to: this.source().to }));
  private readonly frame = computed<ChartFrame>(() => {
    const { left, right, width } = this.scale();
    return { left, right: width - right, dates: true };
  });

  protected readonly useLanes = computed(() => {
    const figure = this.figure();
    if (figure.kind !== 'use') return [];
    const { timeline } = this.source();
    const today = epochDay(timeline.today);
    return figure.lanes.map(({ substance, text, name }) => ({
      name,
      hue: hueOf(substance),
      strip: useStrip(useDaysOf(timeline, substance, text), spanOf(this.range()), today, this.scale().perDay),
    }));
  });
  protected readonly sessions = computed(() => {
    const { timeline } = this.source();
    if (this.figure().kind !== 'sessions') return null;
    return sessionStrip(sessionsOf(timeline), spanOf(this.range()), epochDay(timeline.today));
  });
  protected readonly chart = computed<ChartConfiguration | null>(() => {
    const figure = this.figure();
    const { timeline } = this.source();
    const colours = themeFrom((name) => this.theme.colour(name));
    const span = spanOf(this.range());
    if (figure.kind === 'craving') {
      return cravingChart(
        cravingSeries(timeline, figure.substance, this.range()),
        span,
        colours,
        this.frame(),
      ) as ChartConfiguration;
    }
    if (figure.kind === 'sessions') {
      return minutesChart(minutesSeries(timeline, this.range()), span, colours, this.frame()) as ChartConfiguration;
    }
    return null;
  });
}
