import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AMOUNT_RULE, BACK_FILL_RULE } from '@cairn/tracking-domain';

/** What the marks of the calendar mean. */
@Component({
  selector: 'cairn-calendar-marks',
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
        <li><i class="step-2"></i>any of them used</li>
        <li><i class="partial"></i>none of some, the others not known</li>
      }
      <li><i class="unknown">?</i>asked, not known</li>
      <li><i class="open"></i>not asked</li>
      @if (hasAmounts()) {
        <li><i class="prescribed"></i>prescribed (Rx), never counted as use</li>
      }
      <li><i class="p1"></i>detox</li>
      <li><i class="p2"></i>rehab or programme</li>
      <li><i class="p3"></i>aftercare</li>
      <li><i class="event"></i>event</li>
      <li><i class="corner"></i>test differs</li>
      <li><i class="after">9</i>filled in afterwards</li>
      <li><i class="glyph"></i>told by staff</li>
      <li><i class="glyph triangle"></i>by a test</li>
      <li><i class="glyph turned"></i>by others</li>
      <li><i class="glyph ring"></i>by a device</li>
    </ul>
    <p>
      @if (hasAmounts()) {
        ~ an estimate, 1–2 a range. {{ amounts }}
      }
      {{ afterwards }}
    </p>
  `,
  styleUrl: './calendar-key.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarKey {
  /** False where several substances are read as one. */
  readonly hasAmounts = input(true);
  protected readonly amounts = AMOUNT_RULE;
  protected readonly afterwards = BACK_FILL_RULE;
}
