import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { uniqueId } from '@cairn/shared-ui';

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** One question that is answered with a number from 0 to 10, or not at all, in big type for a phone. */
@Component({
  selector: 'cairn-rate-question',
  template: `
    <fieldset [attr.aria-describedby]="hint() ? hintId : null">
      <legend>{{ question() }}</legend>
      @if (hint(); as words) {
        <p class="more" [id]="hintId">{{ words }}</p>
      }
      <div class="cells">
        @for (number of numbers; track number) {
          <label [class.on]="number === value()">
            <input
              type="radio"
              class="vh"
              [name]="name"
              [attr.aria-label]="nameOf(number)"
              [checked]="number === value()"
              (change)="value.set(number)"
            />
            {{ number }}
          </label>
        }
      </div>
      <div class="ends">
        <span aria-hidden="true">0: {{ low() }}</span
        ><span aria-hidden="true">10: {{ high() }}</span>
      </div>
      @if (value() !== null) {
        <button type="button" class="link" (click)="clear()">Clear<span class="vh"> this answer</span></button>
      }
    </fieldset>
  `,
  styleUrl: './rate-question.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RateQuestion {
  readonly question = input.required<string>();
  readonly hint = input<string>();
  readonly low = input.required<string>();
  readonly high = input.required<string>();
  /** Null is "not answered" and never 0. */
  readonly value = model<number | null>(null);
  protected readonly numbers = NUMBERS;
  protected readonly name = uniqueId('rating');
  protected readonly hintId = uniqueId('hint');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** "0, no urge": the ends say what they mean. */
  protected nameOf(number: number): string {
    if (number === 0) return `0, ${this.low()}`;
    return number === NUMBERS.length - 1 ? `${number}, ${this.high()}` : String(number);
  }

  /** The button goes with the answer, so the focus goes on at the first number. */
  protected clear(): void {
    this.value.set(null);
    this.host.nativeElement.querySelector('input')?.focus();
  }
}
