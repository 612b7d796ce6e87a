import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { qrPath } from './qr-path';

/** A link as a QR code: always dark on light, as cameras want it, in the dark theme too. */
@Component({
  selector: 'cairn-qr-code',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()" shape-rendering="crispEdges">
      <path class="dark" [attr.d]="code().path" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 232px;
      max-width: 100%;
      background: #fff;
    }
    svg {
      width: 100%;
      height: auto;
    }
    .dark {
      fill: #000;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => qrPath(this.text()));
  protected readonly box = computed(() => `0 0 ${this.code().size} ${this.code().size}`);
}
