import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { May } from '@cairn/identity-session';
import { type Phase, SETTING_LABELS } from '@cairn/patients-domain';
import { PhaseGlyph } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { phaseRuler } from './phase-bars';

/** Phases of an episode, one under the other on one time axis: what was planned above what happened. */
@Component({
  selector: 'cairn-phase-list',
  imports: [May, PhaseGlyph],
  templateUrl: './phase-list.html',
  styleUrl: './phase-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseList {
  readonly phases = input.required<readonly Phase[]>();
  readonly today = input.required<string>();
  readonly correct = output<Phase>();
  readonly withdraw = output<Phase>();
  protected readonly ruler = computed(() => phaseRuler(this.phases(), this.today()));
  protected readonly formatDay = formatDay;
  protected readonly settings = SETTING_LABELS;

  protected contactWords({ plannedMinutesPerWeek: minutes }: Phase): string | null {
    return minutes === null ? null : `${minutes} minutes of contact planned a week`;
  }
}
