import { ChangeDetectionStrategy, Component } from '@angular/core';

/** What the cells of the use calendar mean. */
@Component({
  selector: 'cairn-calendar-key',
  template: `
    <ul aria-label="Marks of the calendar">
      <li><i></i>none</li>
      <li>
        <i class="step-1"></i><i class="step-2"></i><i class="step-3"></i><i class="step-4"></i>used, by quarters of the
        person’s own amounts
      </li>
      <li><i class="no-amount"></i>used, no amount</li>
      <li><i class="unknown"></i>not known</li>
      <li><i class="prescribed"></i>prescribed (Rx), never counted as use</li>
      <li><i class="event"></i>event</li>
    </ul>
  `,
  styleUrl: './calendar-key.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarKey {}
