import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Icon } from '../icons/icon';
import { Toaster } from './toaster';

const TYPED_INTO = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]';

/**
 * Where the toast appears, bottom left; stands once in the shell. It waits while the pointer is over it or the focus in
 * it, and Ctrl+Z or ⌘Z presses its Undo wherever nothing is typed into that has an undo of its own.
 */
@Component({
  selector: 'cairn-toast-outlet',
  imports: [Icon],
  template: `
    @if (toaster.toast(); as toast) {
      <div
        class="toast"
        role="region"
        aria-label="Just done"
        (mouseenter)="keep('pointer')"
        (mouseleave)="letGo('pointer')"
        (focusin)="arrive($event)"
        (focusout)="letGo('focus')"
      >
        <span>{{ toast.words }}</span>
        @if (toast.undo) {
          <button type="button" aria-keyshortcuts="Control+Z Meta+Z" (click)="undo()">Undo</button>
        }
        @if (toast.next; as next) {
          <button type="button" (click)="goOn()">{{ next.words }}</button>
        }
        <button type="button" class="close" aria-label="Close" (click)="close()">
          <cairn-icon name="close" />
        </button>
      </div>
    }
  `,
  styleUrl: './toast-outlet.css',
  host: { '(document:keydown.control.z)': 'press($event)', '(document:keydown.meta.z)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastOutlet {
  protected readonly toaster = inject(Toaster);
  private readonly keptBy = new Set<'pointer' | 'focus'>();
  /** Where the focus was before it came here, and goes back to. */
  private cameFrom: HTMLElement | null = null;

  constructor() {
    effect(() => {
      const toast = this.toaster.toast();
      if (toast === null) this.keptBy.clear();
      else if (this.keptBy.size > 0) this.toaster.hold();
    });
  }

  protected keep(by: 'pointer' | 'focus'): void {
    this.keptBy.add(by);
    this.toaster.hold();
  }

  protected letGo(by: 'pointer' | 'focus'): void {
    this.keptBy.delete(by);
    if (this.keptBy.size === 0) this.toaster.resume();
  }

  protected arrive({ relatedTarget, currentTarget }: FocusEvent): void {
    const isFromOutside = relatedTarget instanceof HTMLElement && !(currentTarget as Element).contains(relatedTarget);
    if (isFromOutside) this.cameFrom = relatedTarget;
    this.keep('focus');
  }

  protected undo(): void {
    this.goBack();
    this.toaster.undo();
  }

  protected goOn(): void {
    this.goBack();
    this.toaster.next();
  }

  protected close(): void {
    this.goBack();
    this.toaster.close();
  }

  protected press(event: Event): void {
    const isTyping = event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
    if (isTyping || this.toaster.toast()?.undo === undefined) return;
    event.preventDefault();
    this.undo();
  }

  /** The button that is pressed goes with its toast: the focus must not go with it. */
  private goBack(): void {
    if (!this.keptBy.has('focus')) return;
    this.letGo('focus');
    const target = this.cameFrom?.isConnected === true ? this.cameFrom : document.getElementById('main');
    target?.focus({ preventScroll: true });
    this.cameFrom = null;
  }
}
