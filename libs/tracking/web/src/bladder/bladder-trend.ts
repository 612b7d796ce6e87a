import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TableTwin } from '@cairn/shared-ui';
import { formatDay, fromEpochDay } from '@cairn/shared-util';
import {
  BLADDER_RULE_LABEL,
  bladderTrend,
  dayOfEntry,
  type BladderCheck,
  type BladderLane,
} from '@cairn/tracking-domain';
import { recordsOf, type HealthEntry, type HealthFrame } from '../health/health-entry';
import { useDaysNear } from '../health/use-days-near';

const WIDTH = 640;
const LEFT = 8;
const RIGHT = 632;
const LANE = 44;

interface Dot {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Voids, urgency and pain over the checks, each on its own scale, above the days of use of ketamine. */
@Component({
  selector: 'cairn-bladder-trend',
  imports: [TableTwin],
  templateUrl: './bladder-trend.html',
  styleUrl: './bladder-trend.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BladderTrendDrawing {
  /** The newest first. */
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();
  protected readonly width = WIDTH;
  protected readonly lane = LANE;
  protected readonly rule = BLADDER_RULE_LABEL;

  private readonly checks = computed(() => recordsOf<BladderCheck>(this.entries(), 'bladder_check'));
  protected readonly near = useDaysNear(() => {
    const [last, first] = [this.checks()[0], this.checks().at(-1)];
    return first === undefined || last === undefined ? null : { from: first.checkedOn, to: last.checkedOn };
  });
  protected readonly trend = computed(() => {
    const { timeZone } = this.frame();
    const days = (this.near.days() ?? []).filter(({ substance }) => substance === 'ketamine');
    return bladderTrend(
      this.checks(),
      days.map((day) => dayOfEntry(day, timeZone)),
    );
  });
  protected readonly lanes = computed(() =>
    (this.trend()?.lanes ?? [])
      .filter(({ points }) => points.length > 0)
      .map((lane) => {
        const dots = this.dotsOf(lane);
        return { ...lane, dots, path: dots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('') };
      }),
  );
  /** A line of letters would not fit: the days of use are ticks, the days without are a thin line below. */
  protected readonly used = computed(() => (this.trend()?.used ?? []).map((day) => this.xOf(day)));
  protected readonly none = computed(() => (this.trend()?.none ?? []).map((day) => this.xOf(day)));
  protected readonly ends = computed(() => {
    const span = this.trend()?.span;
    return span === undefined
      ? []
      : [...new Set([span.first, span.last])].map((day) => formatDay(fromEpochDay(day), 'medium'));
  });
  protected readonly columns = ['Checked on', 'By day', 'By night', 'Urgency', 'Pain'];
  protected readonly rows = computed(() =>
    this.checks().map((check) => [
      formatDay(check.checkedOn),
      check.dayVoids,
      check.nightVoids,
      check.urgency,
      check.pain,
    ]),
  );

  private xOf(day: number): number {
    const span = this.trend()?.span ?? { first: 0, last: 0 };
    const share = span.last === span.first ? 0.5 : (day - span.first) / (span.last - span.first);
    return Math.round((LEFT + share * (RIGHT - LEFT)) * 10) / 10;
  }

  private dotsOf({ points, top }: BladderLane): Dot[] {
    const height = LANE - 16;
    return points.map(({ day, value }) => ({
      key: day,
      x: this.xOf(day),
      y: Math.round((LANE - 6 - (value / top) * height) * 10) / 10,
      value,
    }));
  }
}
