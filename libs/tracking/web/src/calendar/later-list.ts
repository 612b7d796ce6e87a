import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { formatDay, midSentence } from '@cairn/shared-util';
import { CalendarStore } from './calendar-store';
import { laneKey, laneName } from './lanes';

const MOST_SHOWN = 8;

/** Days that somebody put off, from this sitting and from earlier ones: pressed, one is gone to. */
@Component({
  selector: 'cairn-later-list',
  template: `
    @if (groups().length > 0) {
      <div class="note-line att">
        <div>
          <b>Ask later</b>
          @for (group of groups(); track group.of) {
            <p>
              {{ group.name }}:
              @for (day of group.days; track day.day) {
                <button type="button" class="link" (click)="gone.emit({ day: day.day, of: group.of })">
                  {{ day.words }}</button>{{ $last ? '' : ', ' }}
              }
              @if (group.more > 0) {
                <span> and {{ group.more }} more</span>
              }
            </p>
          }
        </div>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LaterList {
  readonly gone = output<{ readonly day: string; readonly of: string }>();
  private readonly store = inject(CalendarStore);
  protected readonly groups = computed(() => {
    const year = this.store.today().slice(0, 4);
    return [...Map.groupBy(this.store.later(), (entry) => laneKey(entry))].map(([of, entries]) => ({
      of,
      name: entries[0] === undefined ? of : midSentence(laneName(entries[0])),
      days: entries.slice(0, MOST_SHOWN).map(({ day }) => ({
        day,
        words: formatDay(day, 'short') + (day.startsWith(year) ? '' : ` ${day.slice(0, 4)}`),
      })),
      more: Math.max(0, entries.length - MOST_SHOWN),
    }));
  });
}
