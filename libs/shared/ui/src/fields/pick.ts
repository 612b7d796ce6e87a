import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FIELD_LINK, uniqueId } from './field-link';
import type { Choice } from '../choices/choice';

/** One of many, in the browser's own list. With `none` nothing chosen is `null`, in those words. */
@Component({
  selector: 'cairn-pick',
  template: `
    <select
      #box
      class="in"
      [id]="controlId"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="link?.describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      (change)="value.set(box.value === '' ? null : chosen(box.value))"
      (blur)="touch.emit()"
    >
      @if (none(); as words) {
        <option value="" [selected]="value() === null">{{ words }}</option>
      }
      @for (choice of choices(); track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pick<T extends string> implements FormValueControl<T | null> {
  readonly value = model<T | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly none = input<string>();
  /** The accessible name where no `cairn-field` stands around the control. */
  readonly label = input<string>();
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly controlId = this.link?.controlId ?? uniqueId('pick');
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected chosen(text: string): T | null {
    return this.choices().find(({ value }) => value === text)?.value ?? null;
  }
}
