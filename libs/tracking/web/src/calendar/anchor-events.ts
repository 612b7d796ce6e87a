import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Icon } from '@cairn/shared-ui';
import { formatDay, formatDayRange, fromEpochDay } from '@cairn/shared-util';
import { EventMarkForm } from '../events/event-mark-form';
import { CalendarStore } from './calendar-store';

/** Days that stand out, told first: they help to remember the others. One can be added on the spot. */
@Component({
  selector: 'cairn-anchor-events',
  imports: [EventMarkForm, Icon],
  template: `
    <section aria-labelledby="anchor-events">
      <h2 class="t13" id="anchor-events">Days that stand out</h2>
      @if (events().length > 0) {
        <ul>
          @for (event of events(); track event.id) {
            <li>
              <b>{{ event.days }}</b> {{ event.label }}
            </li>
          }
        </ul>
      } @else {
        <p class="s t13">
          None in this period. Birthdays, paydays, trips and court dates help to remember the days around them.
        </p>
      }
      @if (adding()) {
        <div class="box">
          <cairn-event-mark-form
            [patientId]="store.patientId()"
            [episodeId]="store.openEpisodeId()"
            [today]="store.today()"
            (done)="adding.set(false)"
          />
        </div>
      } @else {
        <button type="button" class="btn flat sm add no-print" (click)="adding.set(true)">
          <cairn-icon name="plus" [size]="14" />Event
        </button>
      }
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 14px;
    }
    h2 {
      font-weight: 600;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      font-size: 13px;
      line-height: 20px;
      color: var(--cn-ink-2);
    }
    li {
      max-width: 40ch;
      overflow-wrap: anywhere;
    }
    li::before {
      content: '';
      display: inline-block;
      width: 5px;
      height: 5px;
      margin-right: 7px;
      border: 1.5px solid currentColor;
      transform: rotate(45deg);
      vertical-align: 1px;
    }
    b {
      font-weight: 500;
      color: var(--cn-ink);
    }
    .box {
      flex: 1 0 100%;
      padding: 12px 0;
    }
    cairn-event-mark-form {
      display: block;
      max-width: 420px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnchorEvents {
  protected readonly store = inject(CalendarStore);
  protected readonly adding = signal(false);
  protected readonly events = computed(() => {
    const { first, last } = this.store.span();
    const [from, to] = [fromEpochDay(first), fromEpochDay(last)];
    return this.store
      .events()
      .filter(({ startsOn, endsOn }) => startsOn <= to && (endsOn ?? startsOn) >= from)
      .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
      .map(({ id, startsOn, endsOn, label }) => {
        const days = endsOn === null ? formatDay(startsOn, 'short') : formatDayRange(startsOn, endsOn, 'short');
        return { id, label, days };
      });
  });
}
