import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { useStrip } from '@cairn/insight-charts';
import {
  describeUse,
  spanOf,
  useDaysOf,
  useReadings,
  useTable,
  type DayRange,
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

/** Days of use of one substance: a strip on the time axis, and the month calendar one press away. */
@Component({
  selector: 'cairn-use-lane',
  imports: [Icon, Lane, UseCalendar, UseStripView],
  template: `
    <cairn-lane
      [sentence]="sentence()"
      [twin]="twin()"
      [readings]="readings()"
      [timeline]="timeline()"
      [scale]="scale()"
    >
      <ul laneKey class="keys" aria-label="Marks">
        <li><i [class]="'bar hue-' + hue()"></i>used</li>
        <li><i class="box"></i>none</li>
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
        <cairn-icon name="calendar" [size]="14" />Calendar<span class="vh">: {{ sentence().title }}</span>
      </button>
      <div class="drawing">
        <cairn-use-strip-view [strip]="strip()" [scale]="scale()" [hue]="hue()" [height]="main() ? 92 : 64" />
      </div>
      <div laneMore class="more" [id]="calendarId">
        @if (calendarIsOpen()) {
          <cairn-use-calendar
            [timeline]="timeline()"
            [range]="range()"
            [substance]="substance()"
            [substanceText]="substanceText()"
          />
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
  readonly substance = input.required<string>();
  /** Names the substance where the key is not enough. */
  readonly substanceText = input('');
  /** The main substance of the episode has the taller lane. */
  readonly main = input(false);

  protected readonly calendarId = `cn-calendar-${(made += 1)}`;
  protected readonly calendarIsOpen = signal(false);
  protected readonly hue = computed(() => hueOf(this.substance()));
  protected readonly sentence = computed(() =>
    describeUse(this.timeline(), this.substance(), this.range(), this.substanceText()),
  );
  protected readonly twin = computed(() =>
    useTable(this.timeline(), this.substance(), this.range(), this.substanceText()),
  );
  protected readonly readings = computed(() =>
    useReadings(this.timeline(), this.substance(), this.range(), this.substanceText()),
  );
  protected readonly strip = computed(() => {
    const days = useDaysOf(this.timeline(), this.substance(), this.substanceText());
    return useStrip(days, spanOf(this.range()), epochDay(this.timeline().today), this.scale().perDay);
  });
  protected readonly hasPrescribed = computed(() => this.strip().marks.some(({ glyph }) => glyph === 'prescribed'));
}
