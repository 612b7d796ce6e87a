import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { addDays, formatDay, isDay } from '@cairn/shared-util';
import { FIELD_LINK, uniqueId } from './field-link';
import { parseDay } from './parse-day';

/**
 * A day, typed the way people write days and read back in words; up and down arrows go a day on or back.
 * The value is YYYY-MM-DD or null. `today` is the clinic's day: it gives "today" and a missing year their meaning.
 */
@Component({
  selector: 'cairn-date-input',
  template: `
    <input
      #box
      class="in"
      type="text"
      inputmode="text"
      autocomplete="off"
      placeholder="6 Aug or 6/8/26"
      [id]="controlId"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      [value]="typed()"
      (input)="typed.set(box.value)"
      (keydown.arrowUp)="shift($event, 1)"
      (keydown.arrowDown)="shift($event, -1)"
      (blur)="leave()"
    />
    <p class="hint" [id]="echoId">{{ echo() }}</p>
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
export class DateInput implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);
  readonly today = input.required<string>();
  /** The accessible name where no `cairn-field` stands around the control. */
  readonly label = input<string>();
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly controlId = this.link?.controlId ?? uniqueId('date');
  protected readonly echoId = uniqueId('echo');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => this.read(text),
    format: (day) => (day === null ? '' : formatDay(day, 'long')),
  });
  protected readonly describedBy = computed(() => [this.link?.describedBy(), this.echoId].filter(Boolean).join(' '));
  protected readonly echo = computed(() => {
    const day = this.value();
    if (day === null || !isDay(day)) return '';
    return `${formatDay(day, 'weekday-long')}${this.distance(day)}`;
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected leave(): void {
    const day = this.value();
    if (day !== null && parseDay(this.typed(), this.today()) === day) this.typed.set(formatDay(day, 'long'));
    this.touch.emit();
  }

  protected shift(event: Event, days: number): void {
    event.preventDefault();
    const day = this.value();
    this.value.set(day === null ? this.today() : addDays(day, days));
  }

  private distance(day: string): string {
    if (day === this.today()) return ', today';
    return day === addDays(this.today(), -1) ? ', yesterday' : '';
  }

  private read(text: string): { value: string | null } | { error: { kind: string; message: string } } {
    if (text.trim() === '') return { value: null };
    const day = parseDay(text, this.today());
    return day === null
      ? { error: { kind: 'day', message: 'Enter a day such as 6 August 2026 or 6/8/26' } }
      : { value: day };
  }
}
