import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { isOpenReferral } from '@cairn/care-domain';
import { formatDay } from '@cairn/shared-util';
import { PlanStore } from '../plan/plan-store';

/** What is settled before an episode ends, and what is not. It holds nothing up. */
@Component({
  selector: 'cairn-leaving-checklist',
  template: `
    <h3 class="t14">Before discharge</h3>
    <ul aria-label="Before discharge">
      @for (item of items(); track item.what) {
        <li class="t13">
          <span class="b">{{ item.what }}:</span> {{ item.state }}
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeavingChecklist {
  private readonly store = inject(PlanStore);
  protected readonly items = computed(() => {
    const exit = this.store.of('outcome_profile').findLast(({ stage }) => stage === 'exit');
    const plan = this.store.last('leaving_plan');
    const goals = this.store.of('goal').filter(({ status }) => status === 'open').length;
    const tasks = this.store.of('task').filter(({ status }) => status === 'open').length;
    const referrals = this.store.of('referral').filter(isOpenReferral);
    const onward = referrals.filter(({ direction }) => direction === 'onward').length;
    return [
      { what: 'Outcome profile at exit', state: exit === undefined ? 'not filled in' : formatDay(exit.askedOn) },
      { what: 'Leaving plan', state: plan === null ? 'not written' : `written on ${formatDay(plan.writtenOn)}` },
      { what: 'Open goals', state: String(goals) },
      { what: 'Open tasks', state: String(tasks) },
      { what: 'Referrals to others still open', state: String(onward) },
    ];
  });
}
