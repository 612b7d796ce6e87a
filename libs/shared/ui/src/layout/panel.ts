import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { uniqueId } from '../fields/field-link';
import { Icon } from '../icons/icon';

/**
 * The one panel at the right of a page (put both into `.with-panel`): pushes the page on a wide screen, is a full-height
 * sheet on a phone. Takes the focus when it opens, gives it back when it goes; Esc and the cross close it.
 * What belongs at its foot goes into the slot `panelFoot`.
 */
@Component({
  selector: 'cairn-panel',
  imports: [Icon],
  template: `
    <section [attr.aria-labelledby]="headingId">
      <header>
        <h2 #title class="t16" tabindex="-1" [id]="headingId">{{ heading() }}</h2>
        <button type="button" class="btn flat ic" aria-label="Close" (click)="closed.emit()">
          <cairn-icon name="close" />
        </button>
      </header>
      <div class="body"><ng-content /></div>
      <footer><ng-content select="[panelFoot]" /></footer>
    </section>
  `,
  styleUrl: './panel.css',
  host: { '[class.drawer]': "width() === 'drawer'", '(keydown.escape)': 'escape($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Panel {
  readonly heading = input.required<string>();
  /** `log` is 312 px, `drawer` 360 px. */
  readonly width = input<'log' | 'drawer'>('log');
  readonly closed = output();
  protected readonly headingId = uniqueId('panel');
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    const opener = document.activeElement;
    afterNextRender(() => this.takeFocus());
    inject(DestroyRef).onDestroy(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    });
  }

  /** Esc in a dialog that stands in the panel closes the dialog only. */
  protected escape(event: Event): void {
    if (event.target instanceof Element && !event.target.closest('dialog')) this.closed.emit();
  }

  /** Unless something inside has taken it already, such as the first field of a form. */
  private takeFocus(): void {
    const title = this.title().nativeElement;
    if (!title.closest('section')?.contains(document.activeElement)) title.focus();
  }
}
