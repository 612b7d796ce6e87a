import { AMOUNT_RULE } from '@cairn/tracking-domain';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What the cells of the use calendar mean. */
@Component({
  selector: 'cairn-calendar-key',
  template: `
    <ul aria-label="Marks of the calendar">
      <li><i></i>none</li>
      @if (hasAmounts()) {
        <li>
          <i class="step-1"></i><i class="step-2"></i><i class="step-3"></i><i class="step-4"></i>used, by quarters of
          the person’s own amounts
        </li>
        <li><i class="no-amount"></i>used, no amount</li>
      } @else {
        <li><i class="step-2 one"></i>any of them used</li>
        <li><i class="partial"></i>none of some, the others not known</li>
      }
      <li><i class="unknown"></i>not known</li>
      @if (hasAmounts()) {
        <li><i class="prescribed"></i>prescribed (Rx), never counted as use</li>
      }
      <li><i class="event"></i>event</li>
    </ul>
    @if (hasAmounts()) {
      <p>~ an estimate, 1–2 a range. {{ rule }}</p>
    }
  `,
  styleUrl: './calendar-key.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarKey {
  /** False where several substances are read as one. */
  readonly hasAmounts = input(true);
  protected readonly rule = AMOUNT_RULE;
}
