import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatDay, formatTime, localDay, midSentence } from '@cairn/shared-util';
import { amountWords, type UseDayInput } from '@cairn/tracking-domain';
import { substanceWords } from '../words/facts';
import { USE_STATE_LABELS } from '../words/use-state';
import { CalendarQueue } from './calendar-queue';
import { CalendarStore } from './calendar-store';

/** Days that a colleague told while they were told here too: both versions, and which of them is to stand. */
@Component({
  selector: 'cairn-day-conflicts',
  template: `
    @if (conflicts().length > 0) {
      <section class="note-line att" aria-labelledby="day-conflicts">
        <div>
          <h2 class="t13" id="day-conflicts">Told by a colleague meanwhile</h2>
          <p class="s">
            Nothing is lost: yours waits here until you choose, and what is not chosen stays in the history.
          </p>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Yours</th>
                <th scope="col">Theirs</th>
                <th scope="col"><span class="vh">Choose</span></th>
              </tr>
            </thead>
            <tbody>
              @for (one of conflicts(); track one.key) {
                <tr>
                  <th scope="row">{{ one.day }}</th>
                  <td>{{ one.mine }}</td>
                  <td>{{ one.theirs }}</td>
                  <td class="row">
                    <button type="button" class="btn sm" (click)="queue.keepMine(one.conflict)">
                      Keep mine<span class="vh">: {{ one.day }}</span>
                    </button>
                    <button type="button" class="btn sm" (click)="queue.takeTheirs(one.conflict)">
                      Keep theirs<span class="vh">: {{ one.day }}</span>
                    </button>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
  styles: `
    section > div {
      min-width: 0;
      overflow-x: auto;
    }
    h2 {
      font-weight: 600;
    }
    .table {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayConflicts {
  protected readonly queue = inject(CalendarQueue);
  private readonly store = inject(CalendarStore);
  protected readonly conflicts = computed(() =>
    this.queue.conflicts().map((conflict) => {
      const { mine, theirs } = conflict;
      return {
        conflict,
        key: `${mine.day} ${mine.substance} ${mine.substanceText}`,
        day: `${formatDay(mine.day, 'weekday')}, ${midSentence(substanceWords(mine))}`,
        mine: saidWords(mine),
        theirs: theirs === null ? 'withdrawn' : `${saidWords(theirs)} (${this.authorOf(theirs)})`,
      };
    }),
  );

  private authorOf({ recordedByName, recordedAt }: { recordedByName: string; recordedAt: string }): string {
    const zone = this.store.timeZone();
    const day = localDay(recordedAt, zone);
    const when = day === this.store.today() ? '' : `${formatDay(day, 'medium')}, `;
    return `${recordedByName}, ${when}${formatTime(recordedAt, zone)}`;
  }
}

function saidWords(day: UseDayInput): string {
  const amount = amountWords(day);
  const note = day.note === '' ? '' : `; note: ${day.note}`;
  return USE_STATE_LABELS[day.state].toLowerCase() + (amount === null ? '' : ` ${amount}`) + note;
}
