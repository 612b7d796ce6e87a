import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { KeptDraft } from '@cairn/identity-session';
import { SaveState } from '@cairn/shared-ui';

/** Where what is typed is kept, and what was brought back from before. */
@Component({
  selector: 'cairn-draft-line',
  imports: [SaveState],
  template: `
    @if (draft().restored(); as restored) {
      <p class="note-line" role="status">
        <span
          >What you typed before is back, as it was at {{ restored.at }}.
          <button type="button" class="link" (click)="again.emit()">Start again</button></span
        >
      </p>
    }
    <cairn-save-state [state]="draft().state()" [at]="draft().savedAt()" />
  `,
  styles: `
    :host {
      display: block;
    }
    .note-line {
      margin-bottom: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftLine {
  readonly draft = input.required<KeptDraft<object>>();
  /** Throw away what was typed. */
  readonly again = output();
}
