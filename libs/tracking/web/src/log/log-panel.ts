import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, viewChild } from '@angular/core';
import { ErrorState, Panel, SaveState, Skeleton } from '@cairn/shared-ui';
import { LogForm } from './log-form';
import { LogStore } from './log-store';

/**
 * The quick entry beside a patient's page: a craving, yesterday's use and a session in one go. Give it the patient; it
 * asks for the rest itself. Alt+L leads to its first field.
 */
@Component({
  selector: 'cairn-log-panel',
  imports: [ErrorState, LogForm, Panel, SaveState, Skeleton],
  providers: [LogStore],
  template: `
    <cairn-panel heading="Log for today" (closed)="closed.emit()">
      @for (about of abouts(); track about.patientId) {
        <cairn-log-form [patientId]="about.patientId" [frame]="about.frame" />
      } @empty {
        @if (store.failed()) {
          <cairn-error-state
            what="The panel could not be opened."
            safe="Nothing was changed, and what you typed before is kept."
            (retry)="store.reload()"
          />
        } @else {
          <cairn-skeleton [lines]="5" label="Opening the panel" />
        }
      }
      <ng-container panelFoot>
        @if (logForm(); as entry) {
          <cairn-save-state [state]="entry.saveState()" [at]="entry.savedAt()" />
          <button type="submit" form="cn-log-entry" class="btn main" [attr.aria-disabled]="entry.saving() || null">
            {{ entry.saving() ? 'Saving' : 'Save entry' }}<span class="keys" aria-hidden="true">Ctrl Enter</span>
          </button>
        }
      </ng-container>
    </cairn-panel>
  `,
  styles: `
    .keys {
      font-size: 12px;
      font-weight: 400;
    }
    @media (max-width: 719px), (pointer: coarse) {
      .keys {
        display: none;
      }
    }
  `,
  host: { '(document:keydown.alt.l)': 'lead($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogPanel {
  readonly patientId = input.required<string>();
  readonly closed = output();
  protected readonly store = inject(LogStore);
  protected readonly logForm = viewChild(LogForm);
  /** One while it is known whom the panel is about; another person gets a form of their own. */
  protected readonly abouts = computed(() => {
    const [patientId, frame] = [this.store.patientId(), this.store.frame()];
    return patientId === null || frame === null ? [] : [{ patientId, frame }];
  });

  constructor() {
    effect(() => this.store.patientId.set(this.patientId()));
  }

  /** Puts the focus where an entry begins. */
  focus(): void {
    this.logForm()?.focus();
  }

  protected lead(event: Event): void {
    event.preventDefault();
    this.focus();
  }
}
