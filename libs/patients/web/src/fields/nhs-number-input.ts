import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  model,
  output,
  viewChild,
} from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { formatNhsNumber, isNhsNumber, tidyNhsNumber } from '@cairn/patients-domain';
import { FIELD_LINK } from '@cairn/shared-ui';

const DIGITS = 10;

/** An NHS number, typed with or without spaces. Says while one types whether the check digit agrees. Null is "not known". */
@Component({
  selector: 'cairn-nhs-number-input',
  template: `
    <input
      #box
      class="in"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      [id]="link.controlId"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="link.showsError() || null"
      [value]="typed()"
      (input)="typed.set(box.value)"
      (blur)="leave()"
    />
    <p class="hint num" [id]="echoId">{{ echo() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    .hint {
      min-height: 16px;
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NhsNumberInput implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK);
  protected readonly echoId = `${this.link.controlId}-echo`;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => ({ value: tidyNhsNumber(text) === '' ? null : tidyNhsNumber(text) }),
    format: (digits) => (digits === null ? '' : isNhsNumber(digits) ? formatNhsNumber(digits) : digits),
  });
  protected readonly describedBy = computed(() => [this.link.describedBy(), this.echoId].filter(Boolean).join(' '));
  protected readonly echo = computed(() => (this.link.showsError() ? '' : echoOf(this.value())));

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected leave(): void {
    const digits = this.value();
    if (digits !== null && isNhsNumber(digits)) this.typed.set(formatNhsNumber(digits));
    this.touch.emit();
  }
}

function echoOf(digits: string | null): string {
  if (digits === null) return '';
  if (/\D/.test(digits)) return 'An NHS number has digits only.';
  if (digits.length !== DIGITS) return `${digits.length} of ${DIGITS} digits`;
  return isNhsNumber(digits) ? 'The check digit agrees.' : 'These ten digits do not agree with each other.';
}
