import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SAFETY_PARTS } from '@cairn/care-domain';
import { EntryPanelState } from '@cairn/patients-context';
import { ErrorState, Icon, Skeleton } from '@cairn/shared-ui';
import { EntryLines } from './entry-lines';
import { LeavingChecklist } from '../leaving/leaving-checklist';
import { GoalList } from './goal-list';
import { PlanSection } from './plan-section';
import { PlanStore } from './plan-store';
import { ProfileTable } from './profile-table';
import { SafetyView } from './safety-view';
import { TaskLines } from './task-lines';

/** A person’s care plan on one calm page: goals with what moved, tasks, people, safety, referrals, outcomes, leaving. */
@Component({
  selector: 'cairn-plan-page',
  imports: [
    EntryLines,
    ErrorState,
    GoalList,
    Icon,
    LeavingChecklist,
    PlanSection,
    ProfileTable,
    RouterLink,
    SafetyView,
    Skeleton,
    TaskLines,
  ],
  providers: [PlanStore],
  templateUrl: './plan-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanPage {
  protected readonly store = inject(PlanStore);
  protected readonly panel = inject(EntryPanelState);

  /** A new plan begins with the words of the one that holds. */
  protected writePlan(): void {
    const plan = this.store.last('safety_plan');
    const words = plan === null ? {} : Object.fromEntries(SAFETY_PARTS.map(({ key }) => [key, plan[key]]));
    this.panel.add('safety_plan', words);
  }

  /** The first profile is the one at start. */
  protected addProfile(): void {
    this.panel.add('outcome_profile', { stage: this.store.of('outcome_profile').length === 0 ? 'start' : 'review' });
  }
}
