import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { STONES } from './stones';

/** Three stones: those laid are filled, those to come are outlined. Words always follow it, so it is decoration. */
@Component({
  selector: 'cairn-phase-glyph',
  template: `
    <svg viewBox="1 0 30 32" [attr.width]="size()" [attr.height]="size()" aria-hidden="true">
      @for (stone of stones(); track stone.path) {
        <path [attr.d]="stone.path" [class.laid]="stone.laid" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      color: var(--cn-phase-ink);
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.7;
      transform: translate(1.12px) scale(0.93, 1);
    }
    .laid {
      fill: currentColor;
      stroke: none;
      transform: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseGlyph {
  /** How many stones are laid, 0 to 3. */
  readonly stones = computed(() => STONES.map((path, index) => ({ path, laid: index < this.laid() })));
  readonly laid = input.required<number>();
  readonly size = input(15);
}
