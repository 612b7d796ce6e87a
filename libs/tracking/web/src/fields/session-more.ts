import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { ChipGroup, Field, TextControl, type Choice, Pick, WhenInput } from '@cairn/shared-ui';
import { isAbsence, wasSeen } from '@cairn/tracking-domain';
import { GoalsInput } from '../controls/goals-input';
import { PlanGoals } from '../controls/plan-goals';
import type { SessionDraft } from '../log/log-draft';
import { ABSENCE_CHOICES, MODE_CHOICES } from './choices';

/** Everything about a session but its kind, length, attendance and note. */
@Component({
  selector: 'cairn-session-more',
  imports: [ChipGroup, Field, FormField, GoalsInput, Pick, PlanGoals, TextControl, WhenInput],
  template: `
    <cairn-field label="Began" [of]="of().startsAt">
      <cairn-when label="Began" [timeZone]="timeZone()" [nowWords]="nowWords()" [formField]="of().startsAt" />
    </cairn-field>
    @if (isAbsence()) {
      <cairn-field label="Why" optional [of]="of().absenceCode">
        <cairn-pick none="Not recorded" [choices]="absences" [formField]="of().absenceCode" />
      </cairn-field>
    }
    @if (isMissed()) {
      <cairn-field label="Reason for absence" optional [of]="of().absenceReason">
        <input cairnControl type="text" [formField]="of().absenceReason" />
      </cairn-field>
    }
    <cairn-field label="How" optional [of]="of().mode">
      <cairn-pick none="Not recorded" [choices]="modes" [formField]="of().mode" />
    </cairn-field>
    <cairn-field label="Staff" optional [of]="of().staffIds">
      <cairn-chip-group [choices]="staff()" [formField]="of().staffIds" />
    </cairn-field>
    <cairn-field label="Goals worked on" optional hint="one a line" [of]="of().goals">
      <cairn-goals [formField]="of().goals" />
    </cairn-field>
    <cairn-plan-goals [chosen]="of().goals().value()" [timeZone]="timeZone()" (choose)="addGoal($event)" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionMore {
  readonly of = input.required<FieldTree<SessionDraft>>();
  readonly staff = input.required<readonly Choice<string>[]>();
  readonly timeZone = input.required<string>();
  readonly nowWords = input('');
  protected readonly modes = MODE_CHOICES;
  protected readonly absences = ABSENCE_CHOICES;
  protected readonly isAbsence = computed(() => {
    const attendance = this.of().attendance().value();
    return attendance !== null && isAbsence(attendance);
  });
  protected readonly isMissed = computed(() => {
    const attendance = this.of().attendance().value();
    return attendance !== null && attendance !== '0' && !wasSeen({ attendance });
  });

  /** Names a goal of the plan in the plan’s own words, by which the two are told to be one. */
  protected addGoal(words: string): void {
    this.of()
      .goals()
      .value.update((goals) => [...goals, words]);
  }
}
