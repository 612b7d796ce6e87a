import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { readNumber } from './read-number';
import { FIELD_LINK, uniqueId } from './field-link';

/** A number with its unit behind it. Empty is "not recorded" and never 0; a comma is read as a decimal point. */
@Component({
  selector: 'cairn-number',
  template: `
    <input
      #box
      class="in num"
      type="text"
      autocomplete="off"
      [attr.inputmode]="whole() ? 'numeric' : 'decimal'"
      [id]="controlId"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="link?.describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      [value]="typed()"
      (input)="typed.set(box.value)"
      (blur)="touch.emit()"
    />
    @if (unit(); as words) {
      <span class="unit" aria-hidden="true">{{ words }}</span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      min-width: 0;
    }
    .in:not(:last-child) {
      padding-right: 40px;
    }
    .unit {
      position: absolute;
      z-index: 3;
      right: 10px;
      top: 50%;
      transform: translateY(-50%);
      font-size: 12px;
      line-height: 16px;
      color: var(--cn-ink-3);
      pointer-events: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumberInput implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  /** The accessible name where no `cairn-field` stands around the control. */
  readonly label = input<string>();
  /** Written behind the number; the label says it too. */
  readonly unit = input<string>();
  readonly whole = input(false, { transform: booleanAttribute });
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly controlId = this.link?.controlId ?? uniqueId('number');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => this.read(text),
    format: (number) => (number === null ? '' : String(number)),
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  private read(text: string): { value: number | null } | { error: { kind: string; message: string } } {
    const number = readNumber(text);
    if (number !== undefined) return { value: number };
    return {
      error: {
        kind: 'number',
        message: this.whole() ? 'Enter a whole number, such as 50.' : 'Enter a number, such as 0.5.',
      },
    };
  }
}
