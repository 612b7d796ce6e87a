import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { useStrip } from '@cairn/insight-charts';
import {
  anyUseReading,
  spanOf,
  useReading,
  type DayRange,
  type SubstanceLane,
  type Timeline,
} from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { Icon } from '@cairn/shared-ui';
import { Lane } from './lane';
import type { PlotScale } from '@cairn/insight-view';
import { hueOf } from '@cairn/insight-view';
import { UseCalendar } from './use-calendar';
import { UseStripView } from '@cairn/insight-view';

let made = 0;

/** Days of use of one substance, or of any of them: a strip on the time axis, and the month calendar one press away. */
@Component({
  selector: 'cairn-use-lane',
  imports: [Icon, Lane, UseCalendar, UseStripView],
  template: `
    <cairn-lane
      [sentence]="reading().sentence"
      [twin]="reading().twin"
      [readings]="reading().readings"
      [timeline]="timeline()"
      [scale]="scale()"
    >
      <ul laneKey class="keys" aria-label="Marks">
        <li><i [class]="'bar hue-' + hue()"></i>used</li>
        <li><i class="box"></i>none</li>
        @if (hasPartial()) {
          <li><i class="half"></i>known for some only</li>
        }
        <li><i class="hatch"></i>not known</li>
        @if (hasPrescribed()) {
          <li><i class="dashed"></i>prescribed</li>
        }
      </ul>
      <button
        laneAct
        type="button"
        class="link act"
        [attr.aria-expanded]="calendarIsOpen()"
        [attr.aria-controls]="calendarId"
        (click)="calendarIsOpen.set(!calendarIsOpen())"
      >
        <cairn-icon name="calendar" [size]="14" />Calendar<span class="vh">: {{ reading().sentence.title }}</span>
      </button>
      <div class="drawing">
        <cairn-use-strip-view [strip]="strip()" [scale]="scale()" [hue]="hue()" [height]="main() ? 92 : 64" />
      </div>
      <div laneMore class="more" [id]="calendarId">
        @if (calendarIsOpen()) {
          <cairn-use-calendar [timeline]="timeline()" [range]="range()" [reading]="reading()" />
        }
      </div>
    </cairn-lane>
  `,
  styleUrls: ['./lane-keys.css', './lane-acts.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseLane {
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  readonly scale = input.required<PlotScale>();
  /** Null reads all substances as one. */
  readonly of = input.required<SubstanceLane | null>();
  /** The main substance of the episode has the taller lane. */
  readonly main = input(false);

  protected readonly calendarId = `cn-calendar-${(made += 1)}`;
  protected readonly calendarIsOpen = signal(false);
  protected readonly hue = computed(() => hueOf(this.of()?.substance ?? ''));
  protected readonly reading = computed(() => {
    const lane = this.of();
    return lane === null
      ? anyUseReading(this.timeline(), this.range())
      : useReading(this.timeline(), lane, this.range());
  });
  protected readonly strip = computed(() => {
    const today = epochDay(this.timeline().today);
    return useStrip(this.reading().days, spanOf(this.range()), today, this.scale().perDay);
  });
  protected readonly hasPartial = computed(() => this.strip().marks.some(({ glyph }) => glyph === 'partial'));
  protected readonly hasPrescribed = computed(() => this.strip().marks.some(({ glyph }) => glyph === 'prescribed'));
}
