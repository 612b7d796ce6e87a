import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatDayRange, fromEpochDay } from '@cairn/shared-util';
import { OUTCOME_RULE } from '@cairn/tracking-domain';
import { CalendarStore } from './calendar-store';

/** Days of use in 28, week by week: what the outcomes profile asks, with how many of them are known. */
@Component({
  selector: 'cairn-outcome-weeks',
  template: `
    <section aria-labelledby="outcome-weeks">
      <h2 class="t14" id="outcome-weeks">Days used in 28, for the outcomes profile</h2>
      <div class="scroll-x">
        <table class="table">
          <caption class="vh">
            {{
              store.name()
            }}: days used and days known in the 28 days that end yesterday
          </caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              @for (week of weeks(); track week.days) {
                <th scope="col" class="end">{{ week.days }}</th>
              }
              <th scope="col" class="end">All 28</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Days used</th>
              @for (week of weeks(); track week.days) {
                <td class="end num">{{ week.used }}</td>
              }
              <td class="end num">
                <b>{{ store.outcome().total.used }}</b>
              </td>
            </tr>
            <tr>
              <th scope="row">Days known</th>
              @for (week of weeks(); track week.days) {
                <td class="end num">{{ week.known }} of 7</td>
              }
              <td class="end num">{{ store.outcome().total.known }} of 28</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="t12 q">{{ rule }}</p>
    </section>
  `,
  styles: `
    section {
      max-width: 720px;
      margin-top: 8px;
    }
    h2 {
      padding-bottom: 4px;
      font-weight: 600;
    }
    p {
      padding-top: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeWeeks {
  protected readonly store = inject(CalendarStore);
  protected readonly rule = OUTCOME_RULE;
  protected readonly weeks = computed(() =>
    this.store.outcome().weeks.map(({ first, last, used, known }) => ({
      days: formatDayRange(fromEpochDay(first), fromEpochDay(last), 'short'),
      used,
      known,
    })),
  );
}
