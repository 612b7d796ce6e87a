import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, signal } from '@angular/core';
import { TypedDigits } from './typed-digits';

const LEAST = 0;
const MOST = 10;
const EMPTYING: ReadonlySet<string> = new Set(['Delete', 'Backspace']);
const NUMBERS = Array.from({ length: MOST + 1 }, (_, number) => number);

/**
 * One score of 0 to 10 in a cell of a table, for many scores in a row: digits while the cell has the focus ("1" then "0"
 * is 10), arrows step, Delete empties. 0 is a value; `null` is "not recorded". The numbers show under it while it has the
 * focus, for a pointer.
 */
@Component({
  selector: 'cairn-score-cell',
  template: `
    <span
      #cell
      class="cell"
      role="spinbutton"
      tabindex="0"
      aria-valuemin="0"
      aria-valuemax="10"
      [attr.aria-label]="label()"
      [attr.aria-valuenow]="value()"
      [attr.aria-valuetext]="value() === null ? 'not recorded' : value()"
      (focus)="isOpen.set(true)"
      (blur)="isOpen.set(false)"
      (click)="isOpen.set(true)"
      (keydown)="press($event)"
      >{{ value() }}</span
    >
    @if (isOpen()) {
      <div class="numbers" aria-hidden="true" (mousedown)="$event.preventDefault()">
        <div class="ones">
          @for (number of numbers; track number) {
            <span class="one" [class.on]="number === value()" (click)="value.set(number)">{{ number }}</span>
          }
        </div>
        <div class="ends">
          <span>{{ lowWord() }}</span><span>{{ highWord() }}</span>
        </div>
      </div>
    }
  `,
  styleUrl: './score-cell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScoreCell {
  readonly value = model<number | null>(null);
  readonly label = input.required<string>();
  readonly lowWord = input('none');
  readonly highWord = input.required<string>();
  protected readonly numbers = NUMBERS;
  protected readonly isOpen = signal(false);
  private readonly digits = new TypedDigits();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('.cell')?.focus();
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = this.meant(event);
    if (next === undefined) return;
    event.preventDefault();
    this.value.set(next);
  }

  /** The score that a key means; undefined for a key that means none. */
  private meant({ key, timeStamp }: KeyboardEvent): number | null | undefined {
    if (/^\d$/.test(key)) return this.digits.read(Number(key), timeStamp, (number) => number <= MOST) ?? undefined;
    return EMPTYING.has(key) ? null : this.stepped(key);
  }

  private stepped(key: string): number | undefined {
    const now = this.value();
    if (key === 'ArrowUp') return now === null ? LEAST : Math.min(MOST, now + 1);
    if (key === 'ArrowDown') return now === null ? LEAST : Math.max(LEAST, now - 1);
    return undefined;
  }
}
