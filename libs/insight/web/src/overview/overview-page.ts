import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import {
  cravedSubstances,
  isAskedOfSeveral,
  RANGE_KEYS,
  RANGE_LABELS,
  rangeOf,
  spanOf,
  substanceLanes,
  type RangeKey,
} from '@cairn/insight-domain';
import { formatDay, formatDayRange } from '@cairn/shared-util';
import { type Choice, Empty, ErrorState, Segmented, Skeleton } from '@cairn/shared-ui';
import { queryState } from '../query-state';
import { CopingCard } from './coping-card';
import { CravingCard } from './craving-card';
import { CravingLane } from './craving-lane';
import { plotScale } from '@cairn/insight-view';
import { rangeKeyOf, RememberedRange } from './remembered-range';
import { PHONE, plotWidthIn } from './plot-width';
import { Ruler } from './ruler';
import { SessionLane } from './session-lane';
import { TimeCursor } from './time-cursor';
import { TimelineStore } from './timeline-store';
import { UseLane } from './use-lane';

interface RatedDay {
  readonly substance: string;
  readonly day: number;
}

/** A person at a glance: phases, craving, use and sessions on one time axis with one cursor. */
@Component({
  selector: 'cairn-overview-page',
  imports: [CopingCard, CravingCard, CravingLane, Empty, ErrorState, Ruler, Segmented, SessionLane, Skeleton, UseLane],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
  providers: [TimelineStore, TimeCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  protected readonly store = inject(TimelineStore);
  private readonly query = queryState();
  private readonly remembered = inject(RememberedRange);
  private readonly lanes = viewChild<ElementRef<HTMLElement>>('lanes');
  private readonly plotWidth = signal(690);

  protected readonly ranges: readonly Choice<RangeKey>[] = RANGE_KEYS.map((value) => ({
    value,
    label: RANGE_LABELS[value],
  }));
  protected readonly rangeKey = computed<RangeKey>(() => rangeKeyOf(this.query.params().get('range')) ?? this.usual());
  protected readonly view = computed(() => {
    const timeline = this.store.timeline();
    if (timeline === null) return null;
    const range = rangeOf(this.rangeKey(), timeline);
    const lanes = substanceLanes(timeline, range);
    const craved = cravedSubstances(timeline, range);
    const hasAny = isAskedOfSeveral(timeline);
    return { timeline, range, scale: plotScale(spanOf(range), this.plotWidth()), craved, lanes, hasAny };
  });
  protected readonly discharged = computed(() => {
    const dischargedOn = this.view()?.timeline.episode?.dischargedOn ?? null;
    return dischargedOn === null
      ? null
      : `Discharged on ${formatDay(dischargedOn)}. “Episode” shows the days until then.`;
  });
  /** The rated day whose entries are open under the lane of its substance; closed when another person comes. */
  protected readonly day = linkedSignal<string, RatedDay | null>({
    source: this.store.patientId,
    computation: () => null,
  });
  protected readonly period = computed(() => {
    const range = this.view()?.range;
    return range === undefined ? '' : formatDayRange(range.from, range.to);
  });

  constructor() {
    effect(() => {
      if (!this.query.params().has('range')) this.query.change({ range: this.rangeKey() });
    });
    effect((onCleanup) => {
      const lanes = this.lanes()?.nativeElement;
      if (lanes === undefined) return;
      const observer = new ResizeObserver(() => this.plotWidth.set(plotWidthIn(lanes)));
      observer.observe(lanes);
      onCleanup(() => observer.disconnect());
    });
  }

  protected choose(key: RangeKey | null): void {
    if (key === null) return;
    this.remembered.keep(key);
    this.query.change({ range: key });
  }

  private usual(): RangeKey {
    return this.remembered.key ?? (globalThis.matchMedia?.(PHONE).matches ? '4w' : '12w');
  }
}
