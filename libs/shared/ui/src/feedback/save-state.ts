import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icons/icon';

export type SaveStateName = 'untouched' | 'saving' | 'saved' | 'kept';

/** Where what was typed is now, in words. Only "kept on this device" is announced: it needs somebody's attention. */
@Component({
  selector: 'cairn-save-state',
  imports: [Icon],
  template: `
    @switch (state()) {
      @case ('saving') {
        <span>Saving</span>
      }
      @case ('saved') {
        <cairn-icon name="tick" /><span class="num">{{ at() ? 'Saved ' + at() : 'Saved' }}</span>
      }
    }
    <span role="status" [class.kept]="state() === 'kept'">
      {{ state() === 'kept' ? 'Not saved, kept on this device' : '' }}
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      min-height: 18px;
      font-size: 13px;
      line-height: 18px;
      color: var(--cn-ink-2);
    }
    .kept {
      color: var(--cn-attention);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveState {
  readonly state = input.required<SaveStateName>();
  /** The time of the last save, "10:42". */
  readonly at = input<string | null>(null);
}
