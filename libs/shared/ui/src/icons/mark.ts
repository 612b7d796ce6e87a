import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { STONES } from './stones';

/** The mark of Cairn. The word "Cairn" stands beside it. */
@Component({
  selector: 'cairn-mark',
  template: `
    <svg viewBox="0 0 32 32" [attr.width]="size()" [attr.height]="size()" aria-hidden="true">
      @for (stone of stones; track stone) {
        <path [attr.d]="stone" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      color: var(--cn-accent);
    }
    svg {
      fill: currentColor;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mark {
  readonly size = input(24);
  protected readonly stones = STONES;
}
