import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { Icon } from '@cairn/shared-ui';

/** What is to be done about an answer above 0 to question 9, and that whoever saves the sheet has seen it. */
@Component({
  selector: 'cairn-safety-note',
  imports: [Icon],
  template: `
    <div class="note-line safety" role="alert">
      <cairn-icon name="triangle" />
      <div>
        <p>
          <b>Question 9 was answered above 0.</b> Talk about it today, before the person leaves: ask about thoughts of
          dying, a plan and means, and follow your clinic’s procedure.
        </p>
        @if (asks()) {
          <label class="check">
            <input #box type="checkbox" [checked]="seen()" (change)="seen.set(box.checked)" />
            I have seen this answer
          </label>
        }
      </div>
    </div>
  `,
  styles: `
    .safety {
      border-left-color: var(--cn-safety);
    }
    cairn-icon {
      flex: none;
      color: var(--cn-safety);
    }
    .check {
      margin-top: 8px;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyNote {
  readonly seen = model(false);
  /** Whether it is asked, or only said. */
  readonly asks = input(true);
}
