import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { uniqueId } from '@cairn/shared-ui';
import { MOST_SEVERE, SYMPTOM_SEVERITIES } from '@cairn/tracking-domain';

const SEVERITIES = SYMPTOM_SEVERITIES.codes.map(({ label }, value) => ({ value, label }));
const DIGIT = /^[0-9]$/;
const LINES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
const CELLS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * One symptom in a line: a cell for each severity. A digit rates it and goes on to the next symptom; up and down go from
 * symptom to symptom, left and right from cell to cell, Delete takes the rating back.
 */
@Component({
  selector: 'cairn-severity-row',
  template: `
    <span class="name" [id]="labelId">{{ label() }}</span>
    <div
      class="cells"
      role="radiogroup"
      [attr.aria-labelledby]="labelId"
      [attr.aria-describedby]="helpId()"
      (focusout)="touch.emit()"
    >
      @for (each of severities; track each.value) {
        <button
          type="button"
          role="radio"
          [attr.aria-label]="each.value + ' ' + each.label"
          [attr.aria-checked]="each.value === value()"
          [attr.tabindex]="each.value === tabStop() ? 0 : -1"
          (click)="value.set(each.value)"
          (keydown)="press($event, each.value)"
        >
          {{ each.value }}
        </button>
      }
    </div>
    <button type="button" class="link" tabindex="-1" [class.gone]="value() === null" (click)="clear()">
      Clear<span class="vh">: {{ label() }}</span>
    </button>
  `,
  styleUrl: './severity-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeverityRow implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly label = input.required<string>();
  /** The id of the line that says which keys work. */
  readonly helpId = input.required<string>();
  readonly touch = output();
  /** Asks for the symptom so many lines further. */
  readonly moved = output<number>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly severities = SEVERITIES;
  protected readonly labelId = uniqueId('severity');
  protected readonly tabStop = computed(() => this.value() ?? 0);

  focus(): void {
    this.cell(this.tabStop())?.focus();
  }

  protected clear(): void {
    this.value.set(null);
    this.focus();
  }

  protected press(event: KeyboardEvent, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.does(event.key, at)) return;
    event.preventDefault();
  }

  /** Whether the key did something. */
  private does(key: string, at: number): boolean {
    if (DIGIT.test(key)) this.rate(Number(key));
    else if (key in LINES) this.moved.emit(LINES[key] ?? 0);
    else if (key in CELLS) this.step(at, CELLS[key] ?? 0);
    else if (key === 'Delete' || key === 'Backspace') this.clear();
    else return false;
    return true;
  }

  /** A digit beyond the scale does nothing, and is not typed anywhere else either. */
  private rate(severity: number): void {
    if (severity > MOST_SEVERE) return;
    this.value.set(severity);
    this.moved.emit(1);
  }

  private step(at: number, by: number): void {
    const next = Math.min(MOST_SEVERE, Math.max(0, at + by));
    this.value.set(next);
    this.cell(next)?.focus();
  }

  private cell(severity: number): HTMLElement | undefined {
    return this.host.nativeElement.querySelectorAll<HTMLElement>('[role=radio]')[severity];
  }
}
