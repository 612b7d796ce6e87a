import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, type Choice, NumberInput, Pick } from '@cairn/shared-ui';
import { ATTENDANCE, type Attendance } from '@cairn/tracking-domain';
import type { SessionDraft } from '../log/log-draft';
import { SESSION_TYPE_CHOICES } from './choices';
import { SessionMore } from './session-more';

const CODES: readonly Choice<Attendance>[] = ATTENDANCE.codes.map(({ key, label }) => ({
  value: key as Attendance,
  label: `${key}, ${label.toLowerCase()}`,
}));

/** Everything about one session, attendance by its code. */
@Component({
  selector: 'cairn-session-fields',
  imports: [Field, FormField, NumberInput, Pick, SessionMore],
  template: `
    <cairn-field label="Session" [of]="of().sessionType">
      <cairn-pick [choices]="types" [formField]="of().sessionType" />
    </cairn-field>
    <cairn-field label="Attendance" [of]="of().attendance">
      <cairn-pick [choices]="codes" [formField]="of().attendance" />
    </cairn-field>
    <cairn-field label="Minutes" optional hint="counted for attended sessions" [of]="of().minutes">
      <cairn-number whole unit="min" [formField]="of().minutes" />
    </cairn-field>
    <cairn-session-more [of]="of()" [staff]="staff()" [timeZone]="timeZone()" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionFields {
  readonly of = input.required<FieldTree<SessionDraft>>();
  readonly staff = input.required<readonly Choice<string>[]>();
  readonly timeZone = input.required<string>();
  protected readonly types = SESSION_TYPE_CHOICES;
  protected readonly codes = CODES;
}
