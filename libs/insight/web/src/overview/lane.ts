import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { denominatorWords, type Reading, type Sentence, type TableTwin, type Timeline } from '@cairn/insight-domain';
import { Announcer, Icon } from '@cairn/shared-ui';
import { Bands } from './bands';
import type { PlotScale } from '@cairn/insight-view';
import { TimePlot } from './time-plot';

let made = 0;

/**
 * One lane: the words at the left, the drawing at the right on the ground of the phases. The words come first and are the
 * name of the drawing, the text that is copied and the line of the report; the table under it says the same in figures.
 */
@Component({
  selector: 'cairn-lane',
  imports: [Bands, Icon, TimePlot],
  templateUrl: './lane.html',
  styleUrls: ['./lane.css', './lane-acts.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Lane {
  readonly sentence = input.required<Sentence>();
  readonly twin = input.required<TableTwin>();
  readonly readings = input.required<readonly Reading[]>();
  readonly timeline = input.required<Timeline>();
  readonly scale = input.required<PlotScale>();
  /** Said under the sentence where the rule of the chart wants more data than there is. */
  readonly missing = input<string | null>(null);
  readonly opened = output<number>();

  private readonly announcer = inject(Announcer);
  private readonly number = (made += 1);
  protected readonly headingId = `cn-lane-${this.number}`;
  protected readonly tableId = `cn-lane-table-${this.number}`;
  protected readonly tableIsOpen = signal(false);
  protected readonly denominator = computed(() => denominatorWords(this.sentence().denominator));
  protected readonly says = computed(() => `${this.sentence().title}, ${this.denominator()}. ${this.sentence().text}`);

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.sentence().text);
      this.announcer.say(`${this.sentence().title}: text copied`);
    } catch {
      this.announcer.say('The text could not be copied');
    }
  }
}
