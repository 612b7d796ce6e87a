import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SAFETY_PARTS } from '@cairn/care-domain';
import { EntryPanelState } from '@cairn/patients-context';
import { Icon } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { PlanStore } from './plan-store';

/** The safety plan that holds, in the person’s words, and the way to the card that is printed of it. */
@Component({
  selector: 'cairn-safety-view',
  imports: [Icon, RouterLink],
  template: `
    @if (plan(); as plan) {
      <p class="t13 s">
        {{ agreed() }}
        @if (isDue()) {
          <span class="chip att"><cairn-icon name="clock" [size]="12" />to be looked at again</span>
        }
      </p>
      <dl class="parts">
        @for (part of parts(); track part.label) {
          <div>
            <dt class="t13 b">{{ part.label }}</dt>
            <dd class="t13">{{ part.text }}</dd>
          </div>
        }
      </dl>
      <p class="row no-print">
        <a class="btn sm" routerLink="crisis-card"><cairn-icon name="printer" [size]="14" />Crisis card</a>
        <button type="button" class="btn flat sm" (click)="panel.read('safety_plan', plan)">All versions</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-width: 0;
    }
    .parts {
      display: grid;
      gap: 10px;
      margin: 0;
    }
    dd {
      margin: 0;
      max-width: 88ch;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyView {
  private readonly store = inject(PlanStore);
  protected readonly panel = inject(EntryPanelState);
  protected readonly plan = computed(() => this.store.last('safety_plan'));
  protected readonly parts = computed(() => {
    const plan = this.plan();
    if (plan === null) return [];
    return SAFETY_PARTS.map(({ key, label }) => ({ label, text: plan[key] })).filter(({ text }) => text.trim() !== '');
  });
  protected readonly isDue = computed(() => (this.plan()?.reviewOn ?? '9999-12-31') <= this.store.today());
  protected readonly agreed = computed(() => {
    const plan = this.plan();
    if (plan === null) return '';
    const given =
      plan.given === null
        ? 'whether the person has a copy is not recorded'
        : plan.given
          ? 'the person has a copy'
          : 'the person has no copy';
    const again = plan.reviewOn === null ? '' : `; to be looked at again on ${formatDay(plan.reviewOn)}`;
    return `Agreed on ${formatDay(plan.agreedOn)}; ${given}${again}.`;
  });
}
