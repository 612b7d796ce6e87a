import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupControl } from '../fields/group-control';
import { stepTo } from './choice';
import { TypedDigits } from './typed-digits';

/**
 * A rating scale of joined cells, 0 to 10 unless told otherwise. 0 is a value; `null` is "not recorded" and comes back
 * with Delete, Backspace or "Clear". One Tab stop; arrows move; digits work only while the scale has the focus.
 */
@Component({
  selector: 'cairn-scale',
  templateUrl: './scale.html',
  styleUrl: './scale.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Scale extends GroupControl implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly from = input(0);
  readonly to = input(10);
  readonly lowWord = input('none');
  readonly highWord = input.required<string>();
  readonly touch = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly digits = new TypedDigits();
  protected readonly numbers = computed(() =>
    Array.from({ length: this.to() - this.from() + 1 }, (_, i) => this.from() + i),
  );
  protected readonly tabStop = computed(() => this.value() ?? this.from());

  focus(): void {
    this.cellOf(this.tabStop())?.focus();
  }

  protected choose(value: number): void {
    this.value.set(value);
    this.cellOf(value)?.focus();
  }

  protected clear(): void {
    this.value.set(null);
    this.cellOf(this.from())?.focus();
  }

  protected nameOf(value: number): string {
    if (value === this.from()) return `${value}, ${this.lowWord()}`;
    return value === this.to() ? `${value}, ${this.highWord()}` : String(value);
  }

  protected press(event: KeyboardEvent, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.clear();
      return;
    }
    const next = /^\d$/.test(event.key) ? this.typed(event) : this.stepped(event, at);
    if (next === null) return;
    event.preventDefault();
    this.choose(next);
  }

  private typed(event: KeyboardEvent): number | null {
    return this.digits.read(Number(event.key), event.timeStamp, (value) => this.numbers().includes(value));
  }

  private stepped(event: KeyboardEvent, at: number): number | null {
    const index = stepTo(event.key, at - this.from(), this.numbers().length);
    return index === null ? null : index + this.from();
  }

  private cellOf(value: number): HTMLElement | undefined {
    return this.host.nativeElement.querySelectorAll<HTMLElement>('[role=radio]')[value - this.from()];
  }
}
