import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { everyWords, instrumentName, PLAN, type ScheduleChangeInput } from '@cairn/assessment-domain';
import { May } from '@cairn/identity-session';
import { EntryPanelState } from '@cairn/patients-context';
import { PHASES, type Kept, type PhaseKind } from '@cairn/patients-domain';
import { formatDay } from '@cairn/shared-util';

/** What the plan of the phase asks, and where it differs for this person. */
@Component({
  selector: 'cairn-plan-list',
  imports: [May],
  template: `
    <section aria-labelledby="cn-plan">
      <h2 id="cn-plan">Plan of measures</h2>
      @if (planned(); as words) {
        <p>{{ words }}</p>
      }
      @if (changes().length > 0) {
        <ul>
          @for (change of changes(); track change.id) {
            <li>
              <button type="button" class="link" (click)="panel.read('schedule_change', change)">
                {{ wordsOf(change) }}
              </button>
              <span class="q"> since {{ dayOf(change) }}: {{ change.reason }}</span>
            </li>
          }
        </ul>
      }
      <p class="acts">
        <button *cairnMay="'record.write'" type="button" class="btn sm" (click)="panel.add('schedule_change')">
          Change the plan for this person
        </button>
      </p>
    </section>
  `,
  styles: `
    h2 {
      font-size: 14px;
      line-height: 20px;
      font-weight: 600;
    }
    section {
      font-size: 13px;
      line-height: 18px;
    }
    li {
      padding: 4px 0;
    }
    .acts {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanList {
  readonly phase = input.required<PhaseKind | null>();
  readonly changes = input.required<readonly Kept<ScheduleChangeInput>[]>();
  protected readonly panel = inject(EntryPanelState);
  protected readonly planned = computed(() => {
    const phase = this.phase();
    if (phase === null) return null;
    const asked = PLAN[phase].map(
      ({ instrument, everyDays }) =>
        `${instrumentName(instrument)} ${everyDays === null ? 'once' : everyWords(everyDays)}`,
    );
    return `${PHASES[phase].label}: ${asked.join(', ')}.`;
  });

  protected wordsOf({ instrument, change, everyDays }: ScheduleChangeInput): string {
    const name = instrumentName(instrument);
    return change === 'added' ? `${name} ${everyWords(everyDays)}` : `${name} not asked`;
  }

  protected dayOf({ decidedOn }: ScheduleChangeInput): string {
    return formatDay(decidedOn);
  }
}
