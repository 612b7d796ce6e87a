import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { form, FormField, validateTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { errorsAt, Field, Icon, issuesOf, SaveState, Segmented, TextControl, type Choice } from '@cairn/shared-ui';
import { epochDay, formatDay, formatDayRange, fromEpochDay, localDay } from '@cairn/shared-util';
import { NOTE_MAX, phaseDay, phaseDayWords, type Episode } from '@cairn/patients-domain';
import { enteredAfterDays, spanLength, stateWords, UseDayInput, type Span } from '@cairn/tracking-domain';
import { UseAmount } from '../fields/use-amount';
import { UseMore } from '../fields/use-more';
import type { UseAnswer, UseRowDraft } from '../log/log-draft';
import { rowOn } from './answers';
import { CalendarQueue, TYPED_SETTLE_MS } from './calendar-queue';
import { CalendarStore } from './calendar-store';
import { dayKey, inputOf } from './day-change';
import { laneKey, laneName, type CalendarLane } from './lanes';
import { editKey } from './open-edit';

const ANSWERS: readonly Choice<UseAnswer>[] = [
  { value: 'no', label: 'None' },
  { value: 'yes', label: 'Used' },
  { value: 'unknown', label: 'Not known' },
  { value: 'later', label: 'Ask later' },
];
const PLACEHOLDER = '00000000-0000-7000-8000-000000000000';
const sameRow = (one: UseRowDraft, other: UseRowDraft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Everything that is known of the day that has the focus, to be told or told anew; of a range, one answer for all. */
@Component({
  selector: 'cairn-day-side',
  imports: [Field, FormField, Icon, RouterLink, SaveState, Segmented, TextControl, UseAmount, UseMore],
  templateUrl: './day-side.html',
  styleUrl: './day-side.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DaySide {
  /** YYYY-MM-DD. */
  readonly day = input.required<string>();
  readonly range = input<Span | null>(null);
  /** Whether the next day that is pointed at picks a range. */
  readonly picking = input(false);
  readonly closed = output();
  readonly rangeAnswered = output<UseAnswer>();
  readonly pickSeveral = output<boolean>();
  readonly laneChosen = output<string>();

  protected readonly store = inject(CalendarStore);
  protected readonly queue = inject(CalendarQueue);
  protected readonly answers = ANSWERS;
  protected readonly noteMax = NOTE_MAX;

  protected readonly heading = computed(() => {
    const range = this.range();
    if (range === null) return formatDay(this.day(), 'weekday-long');
    return `${spanLength(range)} days, ${formatDayRange(fromEpochDay(range.first), fromEpochDay(range.last))}`;
  });
  protected readonly about = computed(() => {
    if (this.range() !== null) return '';
    return [phaseWords(this.store.episode(), this.day()), ...this.store.eventsOn(this.day())]
      .filter(Boolean)
      .join(', ');
  });
  protected readonly isToday = computed(() => this.day() === this.store.today());
  protected readonly tests = computed(() => this.store.tests().get(epochDay(this.day())) ?? []);
  protected readonly each = computed(() =>
    this.store.lanes().map((lane) => ({ key: laneKey(lane), name: laneName(lane), words: this.wordsOf(lane) })),
  );

  private readonly key = computed(() => dayKey({ day: this.day(), ...(this.store.lane() ?? NO_LANE) }));
  private readonly edit = computed(() => this.queue.open().get(this.key()));
  protected readonly entry = computed(() => this.queue.standing().get(this.key()));
  private readonly source = computed<UseRowDraft>(
    () => {
      const [edit, telling] = [this.edit(), this.store.telling()];
      if (edit !== undefined) return edit.row;
      return rowOn(this.day(), telling ?? NO_TELLING, this.queue.standing());
    },
    { equal: sameRow },
  );
  private readonly row = linkedSignal(() => this.source());
  protected readonly reason = linkedSignal<string, string>({
    source: this.key,
    computation: () => untracked(() => this.edit()?.reason ?? ''),
  });
  protected readonly fields = form(this.row, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issuesOf(value())));
  });
  /** Why the record did not take what was told of the day. */
  protected readonly refused = computed(() => this.edit()?.problem ?? '');
  protected readonly enteredWords = computed(() => {
    const entry = this.entry();
    if (entry === undefined || this.range() !== null || this.queue.isUnsaved(entry.id)) return null;
    const zone = this.store.timeZone();
    const days = enteredAfterDays(entry, zone);
    const after = days < 1 ? '' : days === 1 ? ', a day later' : `, ${days} days later`;
    const why = entry.correctionReason === null ? '' : ` ${entry.correctionReason}.`;
    return `Entered on ${formatDay(localDay(entry.recordedAt, zone))} by ${entry.recordedByName}${after}.${why}`;
  });

  constructor() {
    effect(() => {
      const [row, reason] = [this.row(), this.reason()];
      untracked(() => this.keep(row, reason));
    });
  }

  /** Kept at once, and sent when the typing is over. */
  private keep(row: UseRowDraft, reason: string): void {
    const told = this.edit();
    const isChanged = !sameRow(row, this.source()) || (told !== undefined && told.reason !== reason);
    if (isChanged && editKey(row) === this.key()) this.queue.tell([row], { reason, settle: TYPED_SETTLE_MS });
  }

  protected why(event: Event): void {
    this.reason.set((event.target as HTMLInputElement).value);
  }

  private issuesOf(row: UseRowDraft) {
    const input = inputOf({ ...row, id: PLACEHOLDER });
    return input === null ? [] : issuesOf(UseDayInput, input, []);
  }

  private wordsOf(lane: CalendarLane): string {
    return stateWords(this.store.dayOf(lane, epochDay(this.day())));
  }
}

const NO_LANE = { substance: 'unknown', substanceText: '' } as const;
const NO_TELLING = { lane: NO_LANE, unit: 'g', source: 'patient', episodeId: null } as const;

function phaseWords(episode: Episode | null, day: string): string {
  const here = episode === null ? null : phaseDay(episode, day);
  return here === null ? '' : phaseDayWords(here.phase.kind, here.day);
}
