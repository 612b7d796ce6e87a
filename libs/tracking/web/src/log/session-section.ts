import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, type Choice, NumberInput, Pick } from '@cairn/shared-ui';
import { unusualSession, wasSeen } from '@cairn/tracking-domain';
import { AttendanceInput } from '../controls/attendance-input';
import { SESSION_TYPE_CHOICES } from '../fields/choices';
import { SessionMore } from '../fields/session-more';
import type { SessionDraft } from './log-draft';
import { futureInstant } from '@cairn/patients-domain';

/** A session of today: kind, length and attendance at once, the rest one press away. */
@Component({
  selector: 'cairn-session-section',
  imports: [AttendanceInput, Field, FormField, NumberInput, Pick, SessionMore],
  templateUrl: './session-section.html',
  host: { class: 'stack tight' },
  styles: `
    .line {
      display: grid;
      grid-template-columns: 1fr 88px;
      gap: 8px;
      align-items: end;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionSection {
  readonly of = input.required<FieldTree<SessionDraft>>();
  readonly staff = input.required<readonly Choice<string>[]>();
  readonly timeZone = input.required<string>();
  protected readonly types = SESSION_TYPE_CHOICES;
  protected readonly more = signal(false);
  protected readonly isMissed = computed(() => {
    const attendance = this.of().attendance().value();
    return attendance !== null && !wasSeen({ attendance });
  });
  protected readonly isAhead = computed(() => {
    const startsAt = this.of().startsAt().value();
    return startsAt !== null && futureInstant(startsAt, new Date().toISOString()) !== null;
  });
  protected readonly showsMore = computed(
    () => this.more() || this.isMissed() || this.of().startsAt().invalid() || this.of().staffIds().invalid(),
  );
  protected readonly nowWords = computed(() => {
    const minutes = this.of().minutes().value();
    return this.isMissed() || minutes === null ? 'Now' : `${minutes} minutes ago, just ended`;
  });
  protected readonly warnings = computed(() => {
    const { attendance, minutes } = this.of()().value();
    return attendance === null || this.isMissed() ? [] : unusualSession({ attendance, minutes });
  });
}
