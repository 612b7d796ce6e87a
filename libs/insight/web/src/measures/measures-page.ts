import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { INSTRUMENTS, type Assessment } from '@cairn/assessment-domain';
import { May } from '@cairn/identity-session';
import { ownSeries, rangeOf, scoreSeries, spanOf, type RangeKey, type ScoreSeries } from '@cairn/insight-domain';
import { plotScale } from '@cairn/insight-view';
import { EntryPanelState } from '@cairn/patients-context';
import { phaseDay } from '@cairn/patients-domain';
import { Empty, ErrorState, Pick, Segmented, Skeleton } from '@cairn/shared-ui';
import { addDays, epochDay, formatDayRange, fromEpochDay } from '@cairn/shared-util';
import { plotWidthIn } from '../overview/plot-width';
import { Ruler } from '../overview/ruler';
import { TimeCursor } from '../overview/time-cursor';
import { TimelineStore } from '../overview/timeline-store';
import { DueList } from './due-list';
import { MeasuresStore, type Measured } from './measures-store';
import { PlanList } from './plan-list';
import { ScoreLane } from './score-lane';

const RANGES = [
  { value: '12w', label: '12 weeks' },
  { value: 'episode', label: 'Episode' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { value: RangeKey; label: string }[];
/** Questions shown beside each other must have room in so few days. */
const LEAST_DAYS = 14;

/** Everything that was measured of a person: what is due, how each score went, and every answer behind it. */
@Component({
  selector: 'cairn-measures-page',
  imports: [DueList, Empty, ErrorState, May, Pick, PlanList, RouterLink, Ruler, ScoreLane, Segmented, Skeleton],
  templateUrl: './measures-page.html',
  styleUrl: './measures-page.css',
  providers: [MeasuresStore, TimelineStore, TimeCursor],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasuresPage {
  protected readonly store = inject(MeasuresStore);
  protected readonly timelines = inject(TimelineStore);
  protected readonly panel = inject(EntryPanelState);
  private readonly lanes = viewChild<ElementRef<HTMLElement>>('lanes');
  private readonly plotWidth = signal(690);
  protected readonly ranges = RANGES;
  protected readonly rangeKey = signal<(typeof RANGES)[number]['value']>('episode');
  protected readonly chosen = signal<string | null>(null);
  protected readonly choices = INSTRUMENTS.map(({ key, name, measures }) => ({
    value: key,
    label: `${name}, ${measures}`,
  }));

  protected readonly view = computed(() => {
    const [timeline, measured] = [this.timelines.timeline(), this.store.measured()];
    if (timeline === null || measured === null) return null;
    const firstDay = [timeline.firstDay, firstResult(measured)].filter((day) => day !== null).sort()[0] ?? null;
    const range = wideEnough(rangeOf(this.rangeKey(), { ...timeline, firstDay }));
    const scale = plotScale(spanOf(range), this.plotWidth());
    const here = timeline.episode === null ? null : phaseDay(timeline.episode, timeline.today);
    const series = scoreSeries(measured.results);
    const own = ownSeries(measured.ownItems, measured.ownRatings);
    return { timeline, measured, range, scale, phase: here?.phase.kind ?? null, series, own };
  });
  protected readonly period = computed(() => {
    const range = this.view()?.range;
    return range === undefined ? '' : formatDayRange(range.from, range.to);
  });
  protected readonly failed = computed(() => this.store.failed() || this.timelines.failed());

  constructor() {
    effect((onCleanup) => {
      const lanes = this.lanes()?.nativeElement;
      if (lanes === undefined) return;
      const observer = new ResizeObserver(() => this.plotWidth.set(plotWidthIn(lanes)));
      observer.observe(lanes);
      onCleanup(() => observer.disconnect());
    });
  }

  protected everyDays({ measure }: ScoreSeries): number | null {
    return this.store.due()?.due.find(({ key }) => key === measure)?.everyDays ?? null;
  }

  /** The result of a mark, with its versions. */
  protected open({ measure, variant }: ScoreSeries, day: number, { results }: Measured): void {
    const localDay = fromEpochDay(day);
    const result = results.findLast(
      (each) => each.instrument === measure && each.variant === variant && each.localDay === localDay,
    );
    if (result !== undefined) this.panel.read('assessment', result);
  }

  protected openOwn({ measure }: ScoreSeries, day: number, { ownRatings }: Measured): void {
    const localDay = fromEpochDay(day);
    const rating = ownRatings.findLast((each) => each.question === measure && each.localDay === localDay);
    if (rating !== undefined) this.panel.read('own_rating', rating);
  }

  protected sheetsOf({ measure, variant }: ScoreSeries, { results }: Measured): readonly Assessment[] {
    return results.filter((each) => each.instrument === measure && each.variant === variant);
  }

  protected itemOf({ measure }: ScoreSeries, { ownItems }: Measured) {
    return ownItems.find(({ question }) => question === measure) ?? null;
  }

  protected reload(): void {
    this.store.reload();
    this.timelines.reload();
  }
}

function firstResult({ results, ownRatings }: Measured): string | null {
  const days = [...results, ...ownRatings].flatMap(({ localDay }) => localDay ?? []);
  return days.sort()[0] ?? null;
}

/** An episode of a few days would draw a week over a whole page. */
function wideEnough({ from, to }: { from: string; to: string }) {
  return epochDay(to) - epochDay(from) >= LEAST_DAYS ? { from, to } : { from: addDays(to, -LEAST_DAYS), to };
}
