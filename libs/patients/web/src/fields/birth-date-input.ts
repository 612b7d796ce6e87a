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
import { ageWords, birthDaysMeant, type BirthPrecision, birthWords, type DayRange } from '@cairn/patients-domain';
import { FIELD_LINK } from '@cairn/shared-ui';
import { isDay } from '@cairn/shared-util';

/**
 * A date of birth as people say it: a day, a month with its year, or a year. How exactly it is known follows from what
 * was typed. The value is the first day that can be meant; empty until a date can be read.
 */
@Component({
  selector: 'cairn-birth-date-input',
  template: `
    <input
      #box
      class="in"
      type="text"
      autocomplete="off"
      [id]="link.controlId"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="link.showsError() || null"
      [value]="typed()"
      (input)="typed.set(box.value)"
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
export class BirthDateInput implements FormValueControl<string> {
  readonly value = model('');
  readonly precision = model.required<BirthPrecision>();
  readonly today = input.required<string>();
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK);
  protected readonly echoId = `${this.link.controlId}-echo`;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => this.read(text),
    format: () => this.words(),
  });
  protected readonly describedBy = computed(() => [this.link.describedBy(), this.echoId].filter(Boolean).join(' '));
  protected readonly echo = computed(() => {
    const [birthDate, birthPrecision] = [this.value(), this.precision()];
    if (!isDay(birthDate) || birthDate > this.today()) return '';
    const known = { day: '', month: ', day not known', year: ', day and month not known' }[birthPrecision];
    return `${this.words()}${known}, ${ageWords({ birthDate, birthPrecision }, this.today())}`;
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected leave(): void {
    if (isDay(this.value()) && birthDaysMeant(this.typed())?.first === this.value()) this.typed.set(this.words());
    this.touch.emit();
  }

  private words(): string {
    return isDay(this.value()) ? birthWords({ birthDate: this.value(), birthPrecision: this.precision() }) : '';
  }

  private read(text: string): { value: string } | { error: { kind: string; message: string } } {
    if (text.trim() === '') return { value: '' };
    const days = birthDaysMeant(text);
    if (days === null) return { error: { kind: 'birth', message: 'Enter a date of birth such as 3 May 2002.' } };
    this.precision.set(precisionOf(days));
    return { value: days.first };
  }
}

function precisionOf({ first, last }: DayRange): BirthPrecision {
  if (first === last) return 'day';
  return first.slice(0, 7) === last.slice(0, 7) ? 'month' : 'year';
}
