import { ChangeDetectionStrategy, Component, computed, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Pick, type Choice } from '@cairn/shared-ui';

/** One of a few numbers or answers in the browser's own list, which can be taken back: `none` is `null`, in those words. */
@Component({
  selector: 'cairn-pick-value',
  imports: [Pick],
  template: `<cairn-pick [none]="none()" [choices]="texts()" [value]="chosen()" (valueChange)="choose($event)" />`,
  host: { '(focusout)': 'touch.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PickValue<T extends number | boolean> implements FormValueControl<T | null> {
  readonly value = model<T | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly none = input.required<string>();
  readonly touch = output();
  private readonly list = viewChild.required<Pick<string>>(Pick);
  protected readonly texts = computed(() =>
    this.choices().map(({ value, label }) => ({ value: String(value), label })),
  );
  protected readonly chosen = computed(() => {
    const value = this.value();
    return value === null ? null : String(value);
  });

  focus(): void {
    this.list().focus();
  }

  protected choose(text: string | null): void {
    this.value.set(this.choices().find(({ value }) => String(value) === text)?.value ?? null);
  }
}
