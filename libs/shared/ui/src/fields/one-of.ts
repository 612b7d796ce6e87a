import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FIELD_LINK, uniqueId } from './field-link';
import type { Choice } from '../choices/choice';

/** One of a few, each on a line of its own: for words that are too long to stand side by side. */
@Component({
  selector: 'cairn-one-of',
  template: `
    <div
      role="radiogroup"
      [id]="groupId"
      [attr.aria-labelledby]="link?.labelId"
      [attr.aria-describedby]="link?.describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      (focusout)="touch.emit()"
    >
      @for (choice of choices(); track choice.value) {
        <label class="check">
          <input
            type="radio"
            [name]="groupId"
            [checked]="choice.value === value()"
            (change)="value.set(choice.value)"
          />
          {{ choice.label }}
        </label>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .check {
      align-items: center;
      min-height: 28px;
    }
    @media (max-width: 719px), (pointer: coarse) {
      .check {
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OneOf<T extends string> implements FormValueControl<T | null> {
  readonly value = model<T | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly groupId = this.link?.controlId ?? uniqueId('one-of');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    this.link?.isGroup.set(true);
  }

  focus(): void {
    const { nativeElement } = this.host;
    (nativeElement.querySelector<HTMLElement>(':checked') ?? nativeElement.querySelector('input'))?.focus();
  }
}
