import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icons/icon';
import { Toaster } from './toaster';

/** Where the toast appears, bottom left; stands once in the shell. */
@Component({
  selector: 'cairn-toast-outlet',
  imports: [Icon],
  template: `
    @if (toaster.toast(); as toast) {
      <div
        class="toast"
        role="region"
        aria-label="Just done"
        (mouseenter)="toaster.hold()"
        (mouseleave)="toaster.resume()"
        (focusin)="toaster.hold()"
        (focusout)="toaster.resume()"
      >
        <span>{{ toast.words }}</span>
        @if (toast.undo) {
          <button type="button" (click)="toaster.undo()">Undo</button>
        }
        <button type="button" class="close" aria-label="Close" (click)="toaster.close()">
          <cairn-icon name="close" />
        </button>
      </div>
    }
  `,
  styleUrl: './toast-outlet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastOutlet {
  protected readonly toaster = inject(Toaster);
}
