import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, model, output } from '@angular/core';
import { Dialog } from '@cairn/shared-ui';
import { counted, formatDayRange, fromEpochDay, joinWords, midSentence } from '@cairn/shared-util';
import type { UseRowDraft } from '../log/log-draft';
import { answered, openDays } from './answers';
import { CalendarStore } from './calendar-store';
import { laneKey, laneName, unitOf, type CalendarLane } from './lanes';

export interface AskedAnswer {
  readonly rows: readonly UseRowDraft[];
  /** "None on 17 days of ketamine and 3 days of alcohol". */
  readonly words: string;
}

/** Sets the days of the visible period that nobody has answered to none, once it is said how many they are. */
@Component({
  selector: 'cairn-asked-about',
  imports: [Dialog],
  template: `
    <cairn-dialog heading="Asked about all" [(open)]="open">
      <div class="stack tight">
        <p>
          Days without an answer from {{ period() }} become “none, confirmed”. Only these: what was told, also “not
          known”, stays as it is. Today is left out.
        </p>
        <fieldset>
          <legend class="lab">Which substances were asked about</legend>
          @for (one of lanes(); track one.key) {
            <label class="check">
              <input type="checkbox" [checked]="chosen().has(one.key)" (change)="toggle(one.key)" />
              {{ one.name }}: {{ one.words }}
            </label>
          }
        </fieldset>
        <p role="status">
          <b>{{ total() === 0 ? 'No day is left to be set.' : 'This sets ' + words() + ' to none.' }}</b>
        </p>
      </div>
      <ng-container dialogActions>
        <button type="button" class="btn" (click)="open.set(false)">Cancel</button>
        <button type="button" class="btn main" [attr.aria-disabled]="total() === 0 || null" (click)="confirm()">
          Set {{ total() }} to none
        </button>
      </ng-container>
    </cairn-dialog>
  `,
  styles: `
    .check {
      display: flex;
      gap: 8px;
      padding: 4px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskedAbout {
  readonly open = model(false);
  readonly answered = output<AskedAnswer>();
  private readonly store = inject(CalendarStore);

  protected readonly period = computed(() => {
    const { first, last } = this.store.span();
    return formatDayRange(fromEpochDay(first), fromEpochDay(last));
  });
  protected readonly lanes = computed(() =>
    this.store.lanes().map((lane) => {
      const days = openDays(this.store.span(), this.store.today(), lane, this.store.entries());
      return { lane, key: laneKey(lane), name: laneName(lane), days, words: counted(days.length, 'day') };
    }),
  );
  /** What is shown; where all are read as one, everything that is asked about. */
  protected readonly chosen = linkedSignal<boolean, ReadonlySet<string>>({
    source: this.open,
    computation: () => {
      const lane = this.store.lane();
      return new Set((lane === null ? this.store.asked() : [lane]).map(laneKey));
    },
  });
  private readonly asked = computed(() =>
    this.lanes().filter(({ key, days }) => this.chosen().has(key) && days.length > 0),
  );
  protected readonly total = computed(() => this.asked().reduce((sum, { days }) => sum + days.length, 0));
  protected readonly words = computed(() =>
    joinWords(this.asked().map(({ name, words }) => `${words} of ${midSentence(name)}`)),
  );

  protected toggle(key: string): void {
    this.chosen.update(
      (chosen) => new Set([...chosen].includes(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]),
    );
  }

  protected confirm(): void {
    if (this.total() === 0) return;
    const rows = this.asked().flatMap(({ lane, days }) => this.rowsOf(lane, days));
    this.answered.emit({ rows, words: `None on ${this.words()}` });
  }

  private rowsOf(lane: CalendarLane, days: readonly string[]): UseRowDraft[] {
    const entries = this.store.entries();
    const unit = unitOf(lane, entries.values());
    const telling = { lane, unit, source: this.store.source(), episodeId: this.store.openEpisodeId() };
    return answered(days, { state: 'no', amount: null }, telling, entries);
  }
}
