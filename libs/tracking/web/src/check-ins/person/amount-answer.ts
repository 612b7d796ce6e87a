import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { readNumber, uniqueId } from '@cairn/shared-ui';
import type { ToldDay, Unit } from '@cairn/tracking-domain';
import { UNIT_CHOICES } from '../../fields/choices';
import { usualUnit } from '../../fields/usual-unit';

/** About how much it was on a day, where somebody wants to say: a number as people write it, and what it is counted in. */
@Component({
  selector: 'cairn-amount-answer',
  template: `
    <span aria-hidden="true">About how much? If you like.</span>
    <div class="both">
      <input
        #box
        class="in"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        [attr.aria-label]="'About how much, ' + day()"
        [attr.aria-describedby]="problem() ? problemId : null"
        [attr.aria-invalid]="problem() ? true : null"
        [value]="typed()"
        (input)="type(box.value)"
      />
      @if (told().amount !== null) {
        <select #unit class="in" [attr.aria-label]="'Counted in, ' + day()" (change)="choose(unit.value)">
          @for (choice of units; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === told().unit">{{ choice.label }}</option>
          }
        </select>
      }
    </div>
    @if (problem(); as words) {
      <p role="alert" [id]="problemId">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
    }
    .both {
      display: grid;
      grid-template-columns: 1fr 2fr;
      gap: 8px;
      margin-top: 4px;
    }
    .both > .in {
      min-height: 48px;
      font-size: 18px;
      line-height: 24px;
    }
    p {
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AmountAnswer {
  readonly told = input.required<ToldDay>();
  /** The day in words. */
  readonly day = input.required<string>();
  readonly changed = output<Pick<ToldDay, 'amount' | 'unit'>>();
  protected readonly units = UNIT_CHOICES;
  protected readonly problemId = uniqueId('amount');
  /** What was typed stays as it was typed, also where it is no amount; what is not told is not sent. */
  protected readonly typed = linkedSignal<number | null, string>({
    source: () => this.told().amount,
    computation: (amount, previous) => {
      if (previous !== undefined && amountOf(previous.value) === amount) return previous.value;
      return amount === null ? '' : String(amount);
    },
  });
  protected readonly problem = computed(() =>
    this.typed().trim() !== '' && this.told().amount === null ? 'Write a number above 0, such as 0.5.' : null,
  );

  protected type(text: string): void {
    this.typed.set(text);
    const amount = amountOf(text);
    const { unit, substance } = this.told();
    this.changed.emit({ amount, unit: amount === null ? null : (unit ?? usualUnit(substance)) });
  }

  protected choose(key: string): void {
    const unit: Unit | null = this.units.find(({ value }) => value === key)?.value ?? null;
    this.changed.emit({ amount: this.told().amount, unit });
  }
}

const MOST = 9_999_999;

/** The amount that a text says, to three decimals; null for none, for 0 and for what is no number. */
function amountOf(text: string): number | null {
  const number = readNumber(text) ?? null;
  if (number === null || number <= 0 || number > MOST) return null;
  const rounded = Math.round(number * 1_000) / 1_000;
  return rounded > 0 ? rounded : null;
}
