import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  input,
  model,
  viewChild,
} from '@angular/core';
import { uniqueId } from '../fields/field-link';

/**
 * A question that must be answered before going on, in the browser's own modal dialog: Esc closes it, the focus stays
 * inside and goes back to where it was. Buttons go into the slot `dialogActions`.
 */
@Component({
  selector: 'cairn-dialog',
  template: `
    <dialog #dialog [attr.aria-labelledby]="headingId" (close)="open.set(false)">
      @if (open()) {
        <h2 class="t16" [id]="headingId">{{ heading() }}</h2>
        <div class="body"><ng-content /></div>
        <div class="row end"><ng-content select="[dialogActions]" /></div>
      }
    </dialog>
  `,
  styleUrl: './dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  protected readonly headingId = uniqueId('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterRenderEffect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() === dialog.open) return;
      if (this.open()) dialog.showModal();
      else dialog.close();
    });
  }
}
