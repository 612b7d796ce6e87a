import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../icons/icon';

/** What happened, what is safe, what to do. The code is for whoever is asked for help. */
@Component({
  selector: 'cairn-error-state',
  imports: [Icon],
  template: `
    <div class="note-line" role="alert">
      <cairn-icon name="error" />
      <div>
        <p>
          <b>{{ what() }}</b> {{ safe() }}
        </p>
        <p class="row">
          <button type="button" class="btn sm" (click)="retry.emit()">Try again</button>
          @if (code(); as text) {
            <span class="hint">{{ text }}</span>
          }
        </p>
      </div>
    </div>
  `,
  styles: `
    .note-line {
      border-left-color: var(--cn-ink);
      max-width: 72ch;
    }
    .row {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorState {
  readonly what = input.required<string>();
  readonly safe = input('');
  readonly code = input<string>();
  readonly retry = output();
}
