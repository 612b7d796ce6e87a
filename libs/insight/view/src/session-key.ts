import { ChangeDetectionStrategy, Component } from '@angular/core';

const MARKS = [
  { words: 'attended', class: 'filled', path: 'M3.5 1h5v10h-5z' },
  { words: 'late', class: 'half', path: 'M3.5 1h5v10h-5zM3.5 6h5v5h-5z' },
  { words: 'missed', class: 'cross', path: 'M2.6 2.6l6.8 6.8M9.4 2.6l-6.8 6.8' },
  { words: 'cancelled', class: 'open', path: 'M4 1.5h4.5v9H4z' },
  { words: 'by the service', class: 'dash', path: 'M2 6h8' },
] as const;

/** What the marks of the session strip mean. */
@Component({
  selector: 'cairn-session-key',
  template: `
    <ul aria-label="Marks">
      @for (mark of marks; track mark.words) {
        <li>
          <svg width="12" height="12" aria-hidden="true"><path [class]="mark.class" [attr.d]="mark.path" /></svg>
          {{ mark.words }}
        </li>
      }
    </ul>
  `,
  styleUrl: './session-marks.css',
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      padding-top: 4px;
      font-size: 12px;
      line-height: 16px;
      color: var(--cn-ink-3);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionKey {
  protected readonly marks = MARKS;
}
