import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { FIELD_LINK, uniqueId } from './field-link';
import { parseTime } from './parse-time';

/** A time of the 24-hour clock: "942", "9.42" and "9:42" are all 09:42. The value is HH:MM or null. */
@Component({
  selector: 'cairn-time',
  template: `
    <input
      #box
      class="in num"
      type="text"
      autocomplete="off"
      placeholder="10:42"
      [id]="controlId"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="link?.describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      [value]="typed()"
      (input)="typed.set(box.value)"
      (blur)="leave()"
    />
  `,
  styles: `
    :host {
      display: block;
      max-width: 96px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeInput implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);
  /** The accessible name where no `cairn-field` stands around the control. */
  readonly label = input<string>();
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly controlId = this.link?.controlId ?? uniqueId('time');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => this.read(text),
    format: (time) => time ?? '',
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected leave(): void {
    const time = parseTime(this.typed());
    if (time !== null) this.typed.set(time);
    this.touch.emit();
  }

  private read(text: string): { value: string | null } | { error: { kind: string; message: string } } {
    if (text.trim() === '') return { value: null };
    const time = parseTime(text);
    return time === null ? { error: { kind: 'time', message: 'Enter a time such as 10:42' } } : { value: time };
  }
}
