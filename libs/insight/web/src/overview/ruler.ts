import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { eventMarks, phaseRuler, weekTicks, wordWidth, type EventGlyph } from '@cairn/insight-charts';
import { cursorWords, describePhase, phaseSpans, type DayRange, type Timeline } from '@cairn/insight-domain';
import { epochDay, formatDay, formatDayRange, fromEpochDay } from '@cairn/shared-util';
import { middleOf, startOf, type PlotScale } from '@cairn/insight-view';
import { TimeCursor } from './time-cursor';

const [ROW, BAND] = [16, 44];

/** Phases, dates and events over all lanes, and the pill that says where the cursor stands. */
@Component({
  selector: 'cairn-ruler',
  templateUrl: './ruler.html',
  styleUrl: './ruler.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Ruler {
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  readonly scale = input.required<PlotScale>();

  private readonly cursor = inject(TimeCursor);
  protected readonly bands = computed(() => {
    const { span, perDay } = this.scale();
    const phases = phaseSpans(this.timeline().episode, epochDay(this.timeline().today));
    return phaseRuler(phases, span, perDay).bands;
  });
  protected readonly events = computed(() => {
    const { span, perDay } = this.scale();
    return eventMarks(this.timeline().events, span, perDay);
  });
  /** Where the bands begin, under the rows of event words. */
  protected readonly top = computed(() => 2 + ROW * Math.max(1, this.events().rows));
  protected readonly height = computed(() => this.top() + BAND);
  protected readonly ticks = computed(() => ticksThatFit(this.scale()));
  protected readonly pill = computed(() => {
    const day = this.cursor.day();
    if (day === null) return null;
    const { left, width: whole } = this.scale();
    const words = cursorWords(this.timeline(), fromEpochDay(day));
    const [width, at] = [wordWidth(words) + 18, middleOf(this.scale(), day)];
    return { words, width, at, x: Math.min(Math.max(left, at - width / 2), whole - width) };
  });
  protected readonly label = computed(() => {
    const { from, to } = this.range();
    const phase = describePhase(this.timeline(), this.range()).text;
    const texts = this.events().marks.map(({ text }) => text);
    const happened = texts.length === 0 ? '' : ` Events: ${texts.join('; ')}.`;
    return `Phases and dates, ${formatDayRange(from, to)}. ${phase}${happened}`;
  });

  /** Where a moment lies, in days with a fraction. */
  protected at(moment: number): number {
    return startOf(this.scale(), moment);
  }

  /** The middle of a pixel, so that a hairline is crisp. */
  protected crisp(x: number): number {
    return Math.round(x) + 0.5;
  }

  protected rowTop({ row }: EventGlyph): number {
    return this.top() - 13 - row * ROW;
  }

  protected bracket({ from, to }: EventGlyph): string {
    const width = Math.max(3, this.at(to) - this.at(from) - 1);
    return `M${this.crisp(this.at(from))} ${this.top()}v-4h${width}v4`;
  }

  /** Words start at their mark, unless they would run out at the right. */
  protected wordsAt({ glyph, from, label }: EventGlyph): number {
    const start = this.at(from) + (glyph === 'flag' ? 11 : 0);
    return Math.min(start, this.scale().width - wordWidth(label));
  }
}

/**
 * Ticks with their places. Words that would touch those before them, or run out at the right, are left out; a month that
 * loses its words that way is named by the next tick.
 */
function ticksThatFit(scale: PlotScale) {
  let [taken, owedMonth] = [0, false];
  return weekTicks(scale.span).map((tick) => {
    const month = tick.month || owedMonth;
    const words = owedMonth ? formatDay(fromEpochDay(tick.day), 'short') : tick.label;
    const place = placeOfWords(scale, tick.day, words);
    const fits = place.start >= taken && place.end <= scale.right + 16;
    if (fits) taken = place.end + 4;
    owedMonth = month && !fits;
    return { ...place, day: tick.day, month, label: fits ? words : '' };
  });
}

/** Words stand in the middle over their tick; those of the first day begin there, as nothing is left of it. */
function placeOfWords(scale: PlotScale, day: number, words: string) {
  const [x, width, isFirst] = [startOf(scale, day), wordWidth(words), day === scale.span.first];
  const start = isFirst ? x : x - width / 2;
  return { x, start, end: start + width, anchor: isFirst ? 'start' : 'middle' };
}
